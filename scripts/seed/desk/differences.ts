import { isDeepStrictEqual } from 'node:util'
import type { Field, Item } from '../fields/index.ts'
import type { PlannedRecord } from '../plan/index.ts'
import type { Ids } from './ids.ts'

/** The values that a create sends. */
export function createData(record: PlannedRecord, ids: Ids): Record<string, unknown> {
  const { list, key, family } = record
  const own = {
    ...(list.naturalKey.includes('slug') && { slug: key }),
    ...(list.naturalKey.includes('key') && { key }),
    ...(list.ofFamily && {
      family: { connect: { id: ids.of({ list: 'ModelFamily', key: family ?? '' }) } },
    }),
  }
  const given = entriesOf(record).filter(([, field]) => field.written !== 'by-action')
  return { ...own, ...inputs(record, given, ids, false) }
}

/** The values that an update sends: those in which the desk differs from the seed, and no other. */
export function updateData(
  record: PlannedRecord,
  item: Item,
  ids: Ids,
): Record<string, unknown> | null {
  const idOf = ids.for(record)
  const differing = entriesOf(record).filter(
    ([name, field]) =>
      field.written === undefined &&
      !isDeepStrictEqual(field.ofSeed(record.values[name], idOf), field.ofItem(item[name])),
  )
  return differing.length > 0 ? inputs(record, differing, ids, true) : null
}

/** The fields that the seed says something about. */
const entriesOf = (record: PlannedRecord): [string, Field][] =>
  Object.entries(record.list.fields).filter(([name]) => record.values[name] !== undefined)

function inputs(
  record: PlannedRecord,
  fields: readonly [string, Field][],
  ids: Ids,
  forUpdate: boolean,
): Record<string, unknown> {
  const idOf = ids.for(record)
  return Object.fromEntries(
    fields.map(([name, field]) => [name, field.toInput(record.values[name], idOf, forUpdate)]),
  )
}
