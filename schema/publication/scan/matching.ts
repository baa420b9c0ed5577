import { exactMatcher } from './exact.ts'
import { parseJson, stringsIn } from './json-strings.ts'
import { clean, normalize } from './normalize.ts'
import { ownText } from './own-text.ts'
import { isAlwaysSecret, runName, type Wanted } from './secrets.ts'
import { eachShingle } from './shingles.ts'
import { wholeValues } from './whole.ts'

/** A secret that was found. */
export interface Hit {
  /** Whose it is, in words that do not repeat it. */
  readonly what: string
  /** The secret as it is compared, or the fingerprint of a run of its words. Never shown. */
  readonly secret: string
  /** False for ids and canaries, which nobody can allow. */
  readonly canBeAllowed: boolean
}

/** A memory that grows without end would hold all that was ever read. */
const MOST = 100_000

/** Values that are no secret: most of what stands on a page stands on the next one too. */
function createHarmless() {
  const values = new Set<string>()
  return {
    has: (value: string): boolean => values.has(value),
    add: (value: string): void => void (values.size < MOST && values.add(ownText(value))),
  }
}

/** Finds all secrets in one reading of a text. */
export type Matcher = (text: string) => Hit[]

/** Makes the search for everything wanted. */
export function matcherFor(wanted: Wanted): Matcher {
  const exact = exactMatcher(wanted.exact.keys())
  const { whole, longestWhole, shingles, whose } = wanted
  const hit = (secret: string, number: number): Hit => ({
    secret,
    what: whose[number] as string,
    canBeAllowed: !isAlwaysSecret(number),
  })

  const inWords = (normalized: string): Hit[] => {
    const found = exact.find(normalized).map(each => hit(each, wanted.exact.get(each) as number))
    if (shingles.size === 0) return found
    eachShingle(normalized, (high, low) => {
      const number = shingles.find(high, low)
      if (number >= 0) found.push(hit(runName(high, low), number))
    })
    return found
  }
  const asWhole = (value: string): Hit[] => {
    const number = whole.get(value)
    return number === undefined ? [] : [hit(value, number)]
  }
  const harmless = createHarmless()
  const inWholes = (text: string): Hit[] => {
    if (whole.size === 0) return []
    const found: Hit[] = []
    for (const value of wholeValues(text, longestWhole)) {
      if (harmless.has(value)) continue
      const hits = asWhole(clean(value))
      if (hits.length === 0) harmless.add(value)
      found.push(...hits)
    }
    return found
  }
  const inJson = (text: string): Hit[] =>
    whole.size === 0 ? [] : stringsIn(parseJson(text)).flatMap(each => asWhole(clean(each)))
  return text => [...inWords(normalize(text)), ...inWholes(text), ...inJson(text)]
}
