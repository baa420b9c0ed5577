import { referenceTo, type PlannedRecord } from '../plan/index.ts'
import type { RecordedDecision } from '../fields/index.ts'
import type { Loading } from './loading.ts'
import { find } from './write.ts'

/** A release's status is written by no update: history is recorded by an action of its own. */
export async function recordStatus(loading: Loading, record: PlannedRecord): Promise<void> {
  const status = record.values['status']
  if (record.list.fields['status']?.written !== 'by-action' || typeof status !== 'string') return
  const item = await find(loading, record)
  if (item?.['status'] === status && item['statusRecorded'] === true) return
  await loading.writer.recordStatus(record, loading.ids.of(referenceTo(record)), status)
  loading.tally.recorded += 1
}

/**
 * Records a decision of the past. Its checklist looks at what is public, so this comes after all that
 * is published before it.
 */
export async function recordDecision(loading: Loading, record: PlannedRecord): Promise<void> {
  const field = record.list.fields['recorded']
  const recorded = record.values['recorded'] as RecordedDecision | undefined
  if (field?.written !== 'by-action' || !recorded) return
  const item = await find(loading, record)
  const outcome = recorded.outcome ?? null
  const decidedAt = outcome && new Date(recorded.at).toISOString()
  const isThere =
    item?.['decisionKind'] === 'recorded' &&
    item['outcome'] === outcome &&
    item['decidedAt'] === decidedAt
  if (isThere) return
  const input = field.toInput(recorded, loading.ids.for(record), false)
  await loading.writer.recordDecision(record, loading.ids.of(referenceTo(record)), input)
  loading.tally.recorded += 1
}
