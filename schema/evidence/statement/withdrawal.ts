import { z } from 'zod'
import { instant, sha256, text } from '../form.ts'
import { predicateType, type Predicate } from './predicate.ts'

const withdrawal = z.strictObject({
  /** SHA-256 of the envelope of the manifest that is withdrawn. */
  manifest: sha256,
  reason: text,
  at: instant,
})

/** That evidence counts no more. It stays where it is: what rested on it can still be understood. */
export type Withdrawal = z.infer<typeof withdrawal>

export const WITHDRAWAL: Predicate<Withdrawal> = {
  type: predicateType('withdrawal', 1),
  purpose: 'evidence',
  schema: withdrawal,
  subjectOf: ({ manifest }) => [{ name: 'manifest', digest: { sha256: manifest } }],
  signedAt: ({ at }) => at,
}
