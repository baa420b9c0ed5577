import { casesOf } from '../cases.ts'
import { denialsOf, factsIn, inDocuments, type Ground } from './ground.ts'
import type { Visitor } from './people.ts'
import { model, ORGANIZATION } from './tables.ts'

/** Case → letters of what somebody may do with such a record, as the desk answers. */
export type RecordLetters = ReadonlyMap<string, string>

/** Asks, as somebody, for every record that is planted in a list, by every road, and tries to change and delete it. */
export async function askForRecords(
  ground: Ground,
  listKey: string,
  visitor: Visitor,
): Promise<RecordLetters> {
  const letters = await lettersOf(ground, listKey, visitor)
  if (listKey !== ORGANIZATION) return letters
  // An archived organization hides from its own partners too, so that very one is archived meanwhile.
  const { A } = ground.organizations
  const archive = (archivedAt: Date | null) =>
    model(ground.context, listKey).update({ where: { id: A }, data: { archivedAt } })
  await archive(new Date())
  const archived = await lettersOf(ground, listKey, visitor)
  await archive(null)
  const [plain] = casesOf(listKey)
  return new Map([...letters, ['archived', archived.get(plain?.name ?? '') ?? '']])
}

async function lettersOf(
  ground: Ground,
  listKey: string,
  visitor: Visitor,
): Promise<RecordLetters> {
  const ids = new Map(
    casesOf(listKey).flatMap(({ name, own }): [string, string][] => {
      const id = own ? visitor.userId : ground.planted.get(listKey)?.get(name)?.id
      return id ? [[name, id]] : []
    }),
  )
  const seen = await seenBy(ground, listKey, visitor, [...ids.values()])
  const letters = new Map<string, string>()
  for (const [name, id] of ids) {
    const changed = await goesThrough(ground, listKey, visitor, 'update', id)
    const deleted = await goesThrough(ground, listKey, visitor, 'delete', id)
    letters.set(name, `${seen.get(id) ?? ''}${changed ? 'u' : ''}${deleted ? 'd' : ''}`)
  }
  return letters
}

/** Id → `r` where a record is found one by one, among many and in a count; else which of these find it. */
async function seenBy(
  ground: Ground,
  listKey: string,
  { credentials }: Visitor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { names } = factsIn(ground, listKey)
  const found = new Map<string, string[]>()
  const note = (id: string, road: string) => found.set(id, [...(found.get(id) ?? []), road])

  const all = `query ($ids: [ID!]) { all: ${names.listQueryName}(where: { id: { in: $ids } }) { id } }`
  const many = await ground.door.ask(credentials, all, { ids })
  denialsOf(many)
  for (const { id } of (many.data?.all ?? []) as { id: string }[]) note(id, 'many')

  for (const part of inDocuments(ids)) {
    const variables = Object.fromEntries(part.map((id, n) => [`i${n}`, id]))
    const declared = part.map((_, n) => `$i${n}: ID!`).join(', ')
    const ask = (field: (variable: string) => string) => {
      const roots = part.map((_, n) => `a${n}: ${field(`$i${n}`)}`).join(' ')
      return ground.door.ask(credentials, `query (${declared}) { ${roots} }`, variables)
    }
    const one = await ask(id => `${names.itemQueryName}(where: { id: ${id} }) { id }`)
    const count = await ask(id => `${names.listQueryCountName}(where: { id: { equals: ${id} } })`)
    for (const answer of [one, count]) denialsOf(answer)
    part.forEach((id, n) => {
      if (one.data?.[`a${n}`]) note(id, 'one')
      if (count.data?.[`a${n}`]) note(id, 'count')
    })
  }
  return new Map(
    [...found].map(([id, roads]) => [id, roads.length === 3 ? 'r' : `r(${roads.join(' ')})`]),
  )
}

/** True where a change of nothing, or a deletion, is carried out. */
async function goesThrough(
  ground: Ground,
  listKey: string,
  { credentials }: Visitor,
  operation: 'update' | 'delete',
  id: string,
): Promise<boolean> {
  const { names } = factsIn(ground, listKey)
  const mutation = names[`${operation}MutationName`]
  const data = operation === 'update' ? ', data: {}' : ''
  const query = `mutation ($id: ID!) { done: ${mutation}(where: { id: $id }${data}) { id } }`
  const answer = await ground.door.ask(credentials, query, { id })
  return denialsOf(answer).length === 0
}
