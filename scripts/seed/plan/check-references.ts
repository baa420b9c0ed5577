import type { SeedProblem } from '../errors.ts'
import { SEED_LISTS, seedListOf } from '../lists/index.ts'
import type { PlannedRecord, SeedPlan, Stage } from './plan.ts'
import { referencesOf, referenceTo, refId, type HeldReference } from './references.ts'

/**
 * Checks what records name. What is named before it is written is an error; what is not in the
 * files at all is `external` and must be on the desk already.
 */
export function checkReferences(
  standing: readonly PlannedRecord[],
  stages: readonly Stage[],
): { problems: SeedProblem[]; external: SeedPlan['external'] } {
  const since = firstStages(standing, stages)
  const problems: SeedProblem[] = []
  const external: SeedPlan['external'][number][] = []
  const check = (record: PlannedRecord, stage: number) => {
    for (const reference of referencesOf(record)) {
      const field = `${record.list.section}.${record.key}.${reference.field}`
      const at = { ...record.placeOf(reference.field), field }
      const message = complaint(record, reference, since.get(refId(reference)), stage)
      if (message) problems.push({ ...at, message })
      else if (!since.has(refId(reference))) {
        external.push({ list: reference.list, key: reference.key, place: at, field })
      }
    }
  }
  for (const record of standing) check(record, stages.length)
  stages.forEach((stage, index) => stage.records.forEach(record => check(record, index)))
  return { problems, external }
}

function complaint(
  record: PlannedRecord,
  reference: HeldReference,
  since: number | undefined,
  stage: number,
): string | undefined {
  if (seedListOf(reference.list).ofFamily && !reference.key.includes('/')) {
    return `Say of which family: FAMILY/${reference.key}, or "family:" for the block.`
  }
  const backward = position(reference.list) > position(record.list.list)
  if (since !== undefined && (backward || since > stage)) {
    return `Names ${refId(reference)}, which is written only later.`
  }
  return undefined
}

/** The stage in which each record of the files is first there; a standing one waits for what it names. */
function firstStages(
  standing: readonly PlannedRecord[],
  stages: readonly Stage[],
): Map<string, number> {
  const since = new Map<string, number>()
  stages.forEach((stage, index) => {
    for (const record of stage.records) {
      const name = refId(referenceTo(record))
      if (!since.has(name)) since.set(name, index)
    }
  })
  const inOrder = standing.toSorted((a, b) => position(a.list.list) - position(b.list.list))
  for (const record of inOrder) {
    const waits = referencesOf(record).map(reference => since.get(refId(reference)) ?? 0)
    since.set(refId(referenceTo(record)), Math.max(0, ...waits))
  }
  return since
}

/** Lists are written in order, so a record cannot name one of a list that comes after its own. */
const position = (list: string): number => SEED_LISTS.findIndex(other => other.list === list)
