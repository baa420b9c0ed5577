import { isDeepStrictEqual } from 'node:util'
import { PUBLISHED_LISTS } from '../../../schema/vocabulary/index.ts'
import type { SeedProblem } from '../errors.ts'
import type { SeedBlock, SeedRecord } from '../format/index.ts'
import { seedListOf } from '../lists/index.ts'
import type { Outcome, PlannedRecord, Stage } from './plan.ts'

/** Blocks sorted into what stands and what is published when, with later blocks upon earlier ones. */
export interface Staged {
  readonly standing: PlannedRecord[]
  readonly stages: Stage[]
  readonly problems: SeedProblem[]
}

/**
 * Sorts records into stages: history first, in order of its instants, then what is published as of
 * now, then what is only written. A record that returns in a later stage says there only what
 * changes; everything else stays as it was.
 */
export function toStages(blocks: readonly SeedBlock[]): Staged {
  const problems: SeedProblem[] = []
  const standing = new Map<string, PlannedRecord>()
  const groups = new Map<string, { outcome: Outcome; records: SeedRecord[] }>()
  for (const block of blocks) {
    const outcome = outcomeOf(block)
    const group = groups.get(orderOf(outcome)) ?? { outcome, records: [] }
    groups.set(orderOf(outcome), group)
    for (const record of block.records) {
      if (record.list in PUBLISHED_LISTS) group.records.push(withChange(record, block))
      else once(standing, record, problems)
    }
  }
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  const latest = new Map<string, PlannedRecord>()
  const stages = ordered
    .map(({ outcome, records }) => ({ outcome, records: upon(latest, records, problems) }))
    .filter(stage => stage.records.length > 0)
  return { standing: [...standing.values()], stages, problems }
}

function outcomeOf({ head: { publish } }: SeedBlock): Outcome {
  if (publish === undefined) return { kind: 'draft' }
  if (publish === 'submit') return { kind: 'submit' }
  const instant = publish.instant ? new Date(publish.instant).toISOString() : null
  return { kind: 'publish', instant }
}

/** Sorts history by instant, then the present, then what stays inside. */
function orderOf(outcome: Outcome): string {
  if (outcome.kind === 'publish') return outcome.instant ? `1 ${outcome.instant}` : '2'
  return outcome.kind === 'submit' ? '3' : '4'
}

/** A record takes the change note of its block where it says none of its own. */
function withChange(record: SeedRecord, { head: { publish } }: SeedBlock): SeedRecord {
  const change = typeof publish === 'object' ? publish.change : undefined
  return record.change || !change ? record : { ...record, change }
}

const nameOf = (record: SeedRecord): string =>
  `${record.list} ${record.family ? `${record.family}/` : ''}${record.key}`

/** Two families may each name the same organisation or source, as long as they agree about it. */
function once(seen: Map<string, PlannedRecord>, record: SeedRecord, problems: SeedProblem[]): void {
  const earlier = seen.get(nameOf(record))
  if (!earlier) seen.set(nameOf(record), { ...record, list: seedListOf(record.list) })
  else if (!isDeepStrictEqual(earlier.values, record.values)) problems.push(twice(record, earlier))
}

function upon(
  latest: Map<string, PlannedRecord>,
  records: readonly SeedRecord[],
  problems: SeedProblem[],
): PlannedRecord[] {
  const here = new Map<string, PlannedRecord>()
  for (const record of records) {
    const same = here.get(nameOf(record))
    if (same) problems.push(twice(record, same))
    else here.set(nameOf(record), merge(latest.get(nameOf(record)), record))
  }
  for (const [name, record] of here) latest.set(name, record)
  return [...here.values()]
}

function merge(earlier: PlannedRecord | undefined, record: SeedRecord): PlannedRecord {
  const placeOf = (field: string) =>
    field in record.values || !earlier ? record.placeOf(field) : earlier.placeOf(field)
  return {
    ...record,
    list: seedListOf(record.list),
    values: { ...earlier?.values, ...record.values },
    placeOf,
  }
}

const twice = (record: SeedRecord, earlier: PlannedRecord): SeedProblem => ({
  ...record.place,
  field: `${earlier.list.section}.${record.key}`,
  message: `Is given twice; first in ${earlier.place.file}:${earlier.place.line}.`,
})
