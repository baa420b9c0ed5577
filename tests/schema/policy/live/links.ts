import type { RecordCase } from '../cases.ts'
import type { FieldFacts, ListFacts } from './facts.ts'
import type { Organizations } from './people.ts'
import { ORGANIZATION, type Data, type PlantedRow } from './tables.ts'

/** Finds a planted record by its case; the plain one where none is named. */
type Sown = (listKey: string, name?: string) => PlantedRow | undefined

/** What each link of a record is to go to: link → ids. */
export const linksOf = (
  list: ListFacts,
  record: RecordCase,
  organizations: Organizations,
  sown: Sown,
): PlantedRow['links'] =>
  Object.fromEntries(
    list.fields
      .filter(({ isOwning }) => isOwning)
      .map(field => {
        const ids = idsBehind(list.listKey, field, record, organizations, sown)
        return [field.name, field.kind === 'link' ? ids.slice(0, 1) : ids]
      }),
  )

function idsBehind(
  listKey: string,
  { name, target }: FieldFacts,
  record: RecordCase,
  organizations: Organizations,
  sown: Sown,
): readonly string[] {
  if (target === ORGANIZATION) return record.organizations.map(of => organizations[of])
  const wanted = caseBehind(listKey, target, record)
  const row = sown(target, wanted)
  if (!row) throw new Error(`${listKey}.${name} has nothing to link to.`)
  return [row.id]
}

/** Which record of the list behind a link: any, but for embargoes, and nothing may duplicate itself. */
function caseBehind(listKey: string, target: string, record: RecordCase): string | undefined {
  if (target === listKey) return 'archived'
  if (target !== 'Embargo') return undefined
  return record.columns.underEmbargo === true ? 'state active' : 'state ended'
}

/** Links as the database client takes them. */
export const connecting = (list: ListFacts, links: PlantedRow['links']): Data =>
  Object.fromEntries(
    Object.entries(links).flatMap(([name, ids]) => {
      if (ids.length === 0) return []
      const isOne = list.fields.find(field => field.name === name)?.kind === 'link'
      return [[name, { connect: isOne ? { id: ids[0] } : ids.map(id => ({ id })) }]]
    }),
  )
