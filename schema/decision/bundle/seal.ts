import { z } from 'zod'
import { predicateType, type Predicate } from '../../evidence/index.ts'
import { digest, instant, ref } from '../facts/values.ts'

const bundle = z.strictObject({
  /** Id of the decision on its desk. */
  decision: ref,
  at: instant,
  /** Every file of the bundle but the seal itself. */
  files: z.array(z.strictObject({ name: ref, sha256: digest })).min(1),
})

/** What a desk states of a bundle that it hands out. */
export type BundleSeal = z.infer<typeof bundle>

export const BUNDLE: Predicate<BundleSeal> = {
  type: predicateType('decision-bundle', 1),
  purpose: 'decision',
  schema: bundle,
  subjectOf: ({ files }) => files.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
  signedAt: ({ at }) => at,
}
