import { canonicalDigest } from '../../evidence/index.ts'
import type { Waiver } from '../gate/index.ts'
import { runDigest, type Run } from '../run.ts'

/** What people write of a decision and sign. Its standing, its stamps and its publication are not that. */
export const SIGNED_FIELDS = [
  'slug',
  'title',
  'summary',
  'releaseId',
  'plannedFor',
  'modelDigests',
  'harms',
  'affectedGroups',
  'benefits',
  'withdrawalOwner',
  'withdrawalPlan',
  'haltOwner',
  'haltChannel',
  'firstReportDays',
  'outsideViews',
  'uncertainty',
] as const

/** All that a person has before them when they sign. */
export interface Seen {
  /** Digest of the decision's own record, as it would be published. */
  readonly record: string
  readonly run: Run
  /** Digests of the evidence, each with whether it was withdrawn. */
  readonly evidence: readonly { readonly sha256: string; readonly withdrawn: boolean }[]
  readonly waivers: readonly Waiver[]
}

/**
 * The digest that a sign-off binds. No sign-off is part of it, or signing would make the signatures
 * before it stale; anything else that changes makes another digest.
 */
export const seenDigest = ({ record, run, evidence, waivers }: Seen): string =>
  canonicalDigest({
    record,
    run: runDigest(run),
    evidence: [...evidence].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    waivers: [...waivers].sort((a, b) => (a.question < b.question ? -1 : 1)),
  })

/**
 * A run without its clock: time alone must not make a signature stale. What time does change, an
 * answer that runs out, is in the answers.
 */
export const undated = (run: Run): Run => ({
  ...run,
  facts: { ...run.facts, at: '1970-01-01T00:00:00.000Z' },
})
