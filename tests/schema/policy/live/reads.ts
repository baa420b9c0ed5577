import type { FieldFacts } from './facts.ts'
import { denialsOf, factsIn, inDocuments, type Ground } from './ground.ts'
import type { Visitor } from './people.ts'

/** The fields of a record that somebody is shown. Every field of it holds something. */
export async function shownOf(
  ground: Ground,
  listKey: string,
  { credentials }: Visitor,
  id: string,
): Promise<ReadonlySet<string>> {
  const { names, fields } = factsIn(ground, listKey)
  const query = `query ($id: ID!) {
    row: ${names.itemQueryName}(where: { id: $id }) { ${fields.map(f => f.selection).join(' ')} }
  }`
  const answer = await ground.door.ask(credentials, query, { id })
  denialsOf(answer)
  const row = (answer.data?.row ?? {}) as Readonly<Record<string, unknown>>
  return new Set(Object.keys(row).filter(field => row[field] !== null))
}

/** The fields by which somebody may filter or sort a list, each asked for by itself. */
export async function searchedBy(
  ground: Ground,
  listKey: string,
  { credentials }: Visitor,
  how: 'filter' | 'order',
): Promise<ReadonlySet<string>> {
  const { names, fields } = factsIn(ground, listKey)
  const rooted = (field: FieldFacts) =>
    how === 'filter'
      ? `${names.listQueryCountName}(where: { ${field.name}: {} })`
      : `${names.listQueryName}(orderBy: { ${field.name}: asc }, take: 1) { id }`
  const found = new Set<string>()
  for (const part of inDocuments(fields.filter(({ inputs }) => inputs[how]))) {
    const roots = part.map((field, n) => `a${n}: ${rooted(field)}`)
    const answer = await ground.door.ask(credentials, `{ ${roots.join(' ')} }`)
    const denied = new Set(denialsOf(answer).map(({ root }) => root))
    part.forEach(({ name }, n) => {
      const value = answer.data?.[`a${n}`]
      const finds = Array.isArray(value) ? value.length > 0 : Boolean(value)
      if (!denied.has(`a${n}`) && finds) found.add(name)
    })
  }
  return found
}
