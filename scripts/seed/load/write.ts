import { createData, updateData } from '../desk/differences.ts'
import { identityOf } from '../desk/ids.ts'
import type { Item } from '../fields/index.ts'
import { refId, referenceTo, type PlannedRecord } from '../plan/index.ts'
import type { Loading } from './loading.ts'

/**
 * Writes one record: makes it, or brings it to what the seed says.
 *
 * With `yields`, a record that somebody else has changed since is left alone and told: what people
 * do on the desk outranks the file it once came from.
 */
export async function writeRecord(
  loading: Loading,
  record: PlannedRecord,
  { yields }: { yields: boolean },
): Promise<void> {
  const { ids, writer, tally } = loading
  const reference = referenceTo(record)
  loading.report(refId(reference))
  const item = await find(loading, record)
  // Made by an earlier stage of a run that only counts: on a real one the desk would hold it now.
  if (!item && ids.has(reference)) tally.updated += 1
  else if (!item) {
    ids.remember(reference, await writer.create(record, createData(record, ids)))
    tally.created += 1
  } else await bring(loading, record, item, yields)
}

async function bring(
  { ids, writer, tally }: Loading,
  record: PlannedRecord,
  item: Item,
  yields: boolean,
): Promise<void> {
  const data = updateData(record, item, ids)
  if (!data) tally.unchanged += 1
  else if (yields && item['updatedBy'] !== item['createdBy']) {
    tally.kept.push(refId(referenceTo(record)))
  } else {
    await writer.update(record, item.id, data)
    tally.updated += 1
  }
}

/** The record as the desk holds it; its id is known from then on. */
export async function find(loading: Loading, record: PlannedRecord): Promise<Item | undefined> {
  const items = await loading.held.items(record.list)
  const item = items.get(identityOf(record, loading.ids))
  if (item) loading.ids.remember(referenceTo(record), item.id)
  return item
}
