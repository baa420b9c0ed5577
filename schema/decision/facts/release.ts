import { z } from 'zod'
import { ACCESS_LEVEL } from '../../vocabulary/index.ts'
import { day, decimal, digest, ref, words } from './values.ts'

/** The stage that is decided. */
export const releaseFacts = z.strictObject({
  slug: ref,
  name: ref,
  accessLevel: z.enum(ACCESS_LEVEL.values).nullable(),
  components: z.array(z.string()),
  audience: words,
  /** The first day that the planned date can mean. */
  date: day.nullable(),
  parameters: decimal.nullable(),
  /** Of the files of the model itself. Empty: nobody has said which model this is. */
  modelDigests: z.array(digest),
  /** From the public projection: what readers of the model's card are told. */
  card: z.strictObject({ outOfScopeUses: words, knownLimits: words }),
  /** How it is taken back where that is possible. */
  withdrawal: z.strictObject({ owner: words, plan: words }),
})

/** The stage before it in the same family. */
export const previousStage = z.strictObject({
  slug: ref,
  name: ref,
  /** The last day that its release date can mean: the observation is counted from there. */
  releasedOn: day.nullable(),
  /** How many observations were reviewed between then and the run. */
  reviews: z.int().nonnegative(),
})

export const scopeFacts = z.strictObject({
  release: releaseFacts,
  /** Null: this is the first stage. */
  previous: previousStage.nullable(),
  /** The largest model of the family that is public; null parameters: nobody has counted any. */
  largestPublic: z.strictObject({ name: ref, parameters: decimal.nullable() }).nullable(),
  /** Comparable models that others have built or published. */
  comparable: z.array(
    z.strictObject({
      ref,
      kind: z.enum(['replication', 'public_model']),
      parameters: decimal.nullable(),
    }),
  ),
})
export type ScopeFacts = z.infer<typeof scopeFacts>
