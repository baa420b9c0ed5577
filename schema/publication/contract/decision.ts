import { z } from 'zod'
import {
  ACCESS_LEVEL,
  ANSWER,
  DECISION_KIND,
  EVIDENCE_KIND,
  MEASURED_BY,
  OUTCOME,
  POINT,
  POINT_STATE,
  SIGN_OFF_CHOICE,
} from '../../vocabulary/index.ts'
import { digest, instant, pin, recordRef, sourceRef } from './values.ts'

/** One answer of the checklist. Figures only: what a rule saw may name what is not public. */
const publicAnswer = z.strictObject({
  question: z.string(),
  point: z.enum(POINT.values),
  /** What was asked, so that a version stays readable on its own. */
  text: z.string(),
  blocking: z.boolean(),
  value: z.enum(ANSWER.values),
  figure: z.string().nullable(),
  /** The 95 % interval of the figure. */
  interval: z.strictObject({ low: z.string(), high: z.string() }).nullable(),
  n: z.int().nonnegative().nullable(),
  threshold: z.string().nullable(),
  /** Digests of the evidence that it rests on. */
  evidence: z.array(digest),
  /** Figures of the record that it rests on, as they stood. Present where there are any: of history. */
  figures: z.array(pin).nullish(),
})

/** A blocking answer that two people let pass, by their roles. */
const publicWaiver = z.strictObject({
  question: z.string(),
  reason: z.string(),
  controls: z.array(z.string()),
  expiresAt: instant,
  proposedRole: z.string(),
  acceptedRole: z.string(),
})

/** Evidence by its digest; its bytes are public only where they are published elsewhere. */
const publicEvidence = z.strictObject({
  sha256: digest,
  /** Null where the evidence itself is not public. */
  title: z.string().nullable(),
  kind: z.enum(EVIDENCE_KIND.values),
  measuredBy: z.enum(MEASURED_BY.values),
  nonClaims: z.string().nullable(),
  withdrawn: z.boolean(),
})

/** Whether, how and under which conditions a stage is released. */
export const decisionBody = z.strictObject({
  title: z.string().min(1),
  release: recordRef,
  kind: z.enum(DECISION_KIND.values),
  summary: z.string(),
  accessLevel: z.enum(ACCESS_LEVEL.values).nullable(),
  /** Null: nothing is decided yet. */
  outcome: z.enum(OUTCOME.values).nullable(),
  decidedAt: instant.nullable(),
  /** Since when something asks for it to be looked at again. */
  reviewDueAt: instant.nullable(),
  /** Null where the checklist has not been run. */
  checklist: z
    .strictObject({
      version: z.int().positive(),
      /** The clock of the run. */
      at: instant,
      digest,
      /** Version of the family’s thresholds; 0: those that a desk begins with, which nobody locked. */
      thresholds: z.int().nonnegative(),
      points: z.array(
        z.strictObject({ point: z.enum(POINT.values), state: z.enum(POINT_STATE.values) }),
      ),
      answers: z.array(publicAnswer),
    })
    .nullable(),
  waivers: z.array(publicWaiver),
  /** How many approved, by role, as of when they signed. */
  signOffs: z.strictObject({
    approving: z.int().nonnegative(),
    outside: z.int().nonnegative(),
    roles: z.array(z.strictObject({ role: z.string(), count: z.int().positive() })),
  }),
  /** The last words of those who did not approve and chose to say it in public. */
  dissent: z.array(
    z.strictObject({
      choice: z.enum(SIGN_OFF_CHOICE.values),
      role: z.string(),
      reason: z.string(),
      /** Present where something has changed between that and the decision. */
      ofEarlierState: z.boolean().nullish(),
    }),
  ),
  /** What would re-open it, in words, and when it did. */
  conditions: z.array(z.strictObject({ text: z.string(), firedAt: instant.nullable() })),
  evidence: z.array(publicEvidence),
  sources: z.array(sourceRef),
})
