import { z } from 'zod'
import { parseCanonical } from '../../evidence/index.ts'
import { DecisionError } from '../errors.ts'
import type { Gate, Waiver } from '../gate/index.ts'
import type { Run } from '../run.ts'
import type { Occasion, SignOff } from '../sign-off/index.ts'

/** What a verdict rests on beside the run. */
export interface Basis {
  /** What people wrote of the decision, as they signed it. */
  readonly record: Readonly<Record<string, unknown>>
  readonly evidence: readonly { readonly sha256: string; readonly withdrawn: boolean }[]
  readonly waivers: readonly Waiver[]
  /** In the order in which they were given; without reasons. */
  readonly signOffs: readonly SignOff[]
  readonly occasion: Occasion
  /** Digest of all of it as it was decided on, where words in it were redacted since. */
  readonly was?: string
}

/** What `decide` wrote. */
export type KeptGate = Pick<Gate, 'outcome' | 'points' | 'blockers' | 'waived'> & {
  readonly id: string
  readonly digest: string
}

/** One piece of evidence of the decision. */
export interface BundledEvidence {
  readonly id: string
  readonly kind: string
  readonly mediaType: string
  readonly sha256: string
  /** Digest of its manifest's envelope. */
  readonly manifest: string
  readonly withdrawn: boolean
  /** Whether manifest and bytes are in the bundle; else it is known by its digests alone. */
  readonly included: boolean
}

/** The event of the decision in the audit log, and the way from it to a signed root. */
export interface LogPlace {
  readonly event: string
  readonly index: number
  readonly size: number
  /** Hashes, hex. */
  readonly proof: readonly string[]
  /** What opens the event's commitments; null where it was destroyed. */
  readonly salt: string | null
  /** What the event commits to, by the names of its fields. */
  readonly values: Readonly<Record<string, unknown>>
}

/** `decision.json` of a bundle: everything that the outcome follows from. */
export interface BundleContent {
  readonly version: 1
  readonly decision: {
    readonly id: string
    readonly slug: string
    readonly title: string
    readonly kind: string
    readonly outcome: string | null
    readonly decidedAt: string | null
  }
  readonly run: Run
  /** Null for a decision of history: nobody signed one here. */
  readonly basis: Basis | null
  readonly gate: KeptGate | null
  readonly evidence: readonly BundledEvidence[]
  /** Null where the desk signs no log. */
  readonly log: LogPlace | null
}

/** Enough of the form to read on safely: facts and thresholds are parsed strictly when they are run. */
const form = z.strictObject({
  version: z.literal(1),
  decision: z.looseObject({ id: z.string() }),
  run: z.looseObject({ checklist: z.int(), answers: z.array(z.looseObject({})) }),
  basis: z
    .strictObject({
      record: z.record(z.string(), z.unknown()),
      evidence: z.array(z.looseObject({})),
      waivers: z.array(z.looseObject({ controls: z.array(z.string()) })),
      signOffs: z.array(z.looseObject({ standing: z.looseObject({}) })),
      occasion: z.looseObject({ team: z.looseObject({}) }),
      was: z.string().optional(),
    })
    .nullable(),
  gate: z.looseObject({ id: z.string(), digest: z.string() }).nullable(),
  evidence: z.array(z.looseObject({ sha256: z.string(), manifest: z.string() })),
  log: z
    .looseObject({
      event: z.string(),
      proof: z.array(z.string()),
      salt: z.string().nullable(),
      values: z.record(z.string(), z.unknown()),
    })
    .nullable(),
})

/** @throws EvidenceError `NOT_CANONICAL`; DecisionError `INVALID_INPUT`. */
export function bundleContent(bytes: Uint8Array): BundleContent {
  const parsed = form.safeParse(parseCanonical(bytes, 'The content'))
  if (parsed.success) return parsed.data as unknown as BundleContent
  throw new DecisionError('INVALID_INPUT', z.prettifyError(parsed.error))
}
