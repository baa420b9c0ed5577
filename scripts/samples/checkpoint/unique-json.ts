import { SampleError, type SampleErrorCode } from '../errors.ts'

/**
 * Parses JSON in which no object has a name twice: of two tensors of one name each reader keeps
 * another, so that what was inspected would not be what runs.
 *
 * @throws SampleError of the code given.
 */
export function parseUniqueJson(text: string, code: SampleErrorCode): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SampleError(code, 'That is no JSON.', error)
  }
  const twice = nameThatStandsTwice(text)
  if (twice !== null)
    throw new SampleError(code, `The name ${JSON.stringify(twice).slice(0, 100)} stands twice.`)
  return value
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g

/** Walks text that is known to be JSON; only strings and brackets matter. */
function nameThatStandsTwice(text: string): string | null {
  const open: (Set<string> | null)[] = []
  let last = ''
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const name = JSON.parse(last) as string
      const names = open.at(-1)
      if (names?.has(name)) return name
      names?.add(name)
    }
    last = token
  }
  return null
}
