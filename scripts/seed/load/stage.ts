import { SEED_LISTS, type SeedList } from '../lists/index.ts'
import { referencesOf, referenceTo, type PlannedRecord, type Stage } from '../plan/index.ts'
import { isPublished } from './history.ts'
import type { Loading } from './loading.ts'
import { recordDecision, recordStatus } from './recorded.ts'
import { find, writeRecord } from './write.ts'

/** States from which a record can be handed in. */
const OPEN = ['draft', 'changes_requested', 'published', 'corrected']

/**
 * Writes the records of a stage, list after list, and with them what stands and can be written by
 * now; then hands in and publishes what the stage wants published.
 */
export async function loadStage(
  loading: Loading,
  stage: Stage,
  standing: Set<PlannedRecord>,
): Promise<void> {
  const written: PlannedRecord[] = []
  for (const list of SEED_LISTS) {
    await writeStanding(loading, list, standing)
    for (const record of stage.records.filter(candidate => candidate.list === list)) {
      if (await writeStaged(loading, stage, record)) written.push(record)
    }
  }
  for (const record of written) await moveOn(loading, stage, record)
  loading.held.forget()
}

async function writeStanding(
  loading: Loading,
  list: SeedList,
  standing: Set<PlannedRecord>,
): Promise<void> {
  for (const record of [...standing].filter(candidate => candidate.list === list)) {
    if (!referencesOf(record).every(reference => loading.ids.has(reference))) continue
    await writeRecord(loading, record, { yields: true })
    standing.delete(record)
  }
}

/** Returns true where the record is to be moved on. */
async function writeStaged(
  loading: Loading,
  { outcome }: Stage,
  record: PlannedRecord,
): Promise<boolean> {
  const { tally } = loading
  if (outcome.kind !== 'publish') {
    await writeRecord(loading, record, { yields: true })
    return outcome.kind === 'submit'
  }
  if (await isPublished(loading, record, outcome.instant)) {
    await find(loading, record)
    tally.unchanged += 1
    return false
  }
  await writeRecord(loading, record, { yields: false })
  await recordStatus(loading, record)
  return true
}

async function moveOn(loading: Loading, { outcome }: Stage, record: PlannedRecord): Promise<void> {
  const { ids, writer, tally } = loading
  const id = ids.of(referenceTo(record))
  await recordDecision(loading, record)
  const item = await find(loading, record)
  const state = (item?.['state'] as string | undefined) ?? 'draft'
  if (outcome.kind === 'publish' ? OPEN.includes(state) : state === 'draft') {
    await writer.submit(record, id)
    tally.submitted += 1
  }
  if (outcome.kind !== 'publish') return
  const again = Number(item?.['publishedVersion'] ?? 0) > 0
  await writer.publish(record, id, {
    instant: outcome.instant,
    change: again ? (record.change ?? null) : null,
  })
  tally.published += 1
}
