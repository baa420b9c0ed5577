import { canonicalText } from '../../../schema/evidence/canonical.ts'
import { sha256Hex } from '../../../schema/evidence/digest.ts'
import type { Plan } from '../job/plan.ts'
import type { Runtime } from '../job/runtime.ts'
import type { Shard } from '../job/shards.ts'

/** What the names of all queues of samples begin with. */
export const PREFIX = 'samples-'

const digestOf = (value: unknown): string => sha256Hex(canonicalText(value))

/**
 * The queue of a model on one kind of machine. A worker looks into no other, so that a shard is never
 * made with another model, or where sums are rounded otherwise.
 */
export const queueOf = (modelSha256: string, runtime: Runtime): string =>
  `${PREFIX}${digestOf({ modelSha256, runtime }).slice(0, 16)}`

/** The name of a run: what is the same plan is the same run. */
export const runOf = (plan: Plan): string => digestOf(plan).slice(0, 16)

/** The id of the job of a shard. It is always the same one, so that nothing is in the queue twice. */
export function jobIdOf(run: string, { file }: Shard): string {
  const hex = digestOf({ run, file })
  // The form of a UUID that its maker computed (version 8 of RFC 9562).
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
