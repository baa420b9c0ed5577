import { z } from 'zod'
import { EVIDENCE_KIND } from '../../vocabulary/index.ts'
import { digest, instant, ref, thresholdRef, words } from './values.ts'

/** What is known of one piece of evidence that a figure of the decision rests on. */
const evidenceFact = z.strictObject({
  id: ref,
  kind: z.enum(EVIDENCE_KIND.values),
  sha256: digest.nullable(),
  /** True for what a program measured: it must say how to measure it again. */
  measured: z.boolean(),
  command: words,
  seed: words,
  modelRevision: words,
  commit: words,
  /** Whether the sources had changes that no commit holds; null: not said. */
  dirty: z.boolean().nullable(),
  hardware: words,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  modelDigests: z.array(digest),
  expiresAt: instant.nullable(),
  withdrawn: z.boolean(),
  thresholds: thresholdRef.nullable(),
  /** For sets of samples: whether anybody outside sees them, and whether they were screened. */
  samples: z.strictObject({ shown: z.boolean(), screened: z.boolean() }).nullable(),
})
export type EvidenceFact = z.infer<typeof evidenceFact>

export const evidenceFacts = z.strictObject({
  items: z.array(evidenceFact),
  /** Figures of the decision that name no evidence at all. */
  untied: z.array(ref),
  /** The thresholds that were locked for this family, the ones in force. */
  thresholds: thresholdRef.extend({ lockedAt: instant }).nullable(),
})
export type EvidenceFacts = z.infer<typeof evidenceFacts>
