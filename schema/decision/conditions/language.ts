import { z } from 'zod'
import {
  HARM,
  OBSERVATION_KIND,
  type RECOMMENDATION,
  SEVERITY,
  TRIAGE_STATE,
} from '../../vocabulary/index.ts'
import { decimal } from '../facts/values.ts'

/**
 * What would re-open a decision, as data. The language is total: each clause looks once at a list of
 * records, there is no negation, no variable and no loop, and what it says is bounded in size.
 */
const count = z.int().min(1).max(1_000)
const days = z.int().min(1).max(3_650)
const some = <const Terms extends readonly [string, ...string[]]>(terms: Terms) =>
  z.array(z.enum(terms)).min(1).max(terms.length)

/** Observations of misuse that were seen or changed since the decision. */
const observations = z.strictObject({
  kind: z.literal('observations'),
  atLeast: count,
  /** Of this severity or a graver one. */
  severity: z.enum(SEVERITY.values),
  states: some(TRIAGE_STATE.values),
  kinds: some(OBSERVATION_KIND.values),
  /** Any of these; absent: all harms. */
  harms: some(HARM.values).optional(),
  /** Of the decided stage alone, or of any stage of its family. */
  of: z.enum(['stage', 'family']),
})

/** Advice of partners that has had no reply. */
const advice = z.strictObject({
  kind: z.literal('advice'),
  atLeast: count,
  recommendations: some([
    'delay',
    'restrict',
    'do_not_release',
  ] as const satisfies readonly (typeof RECOMMENDATION.values)[number][]),
})

/** Evidence of the decision that no longer stands. */
const evidence = z.strictObject({
  kind: z.literal('evidence'),
  atLeast: count,
  is: some(['withdrawn', 'expired', 'stale']),
  /** After how many days it is stale. */
  staleAfterDays: days,
})

/** Channels in which nobody has looked. */
const channels = z.strictObject({
  kind: z.literal('channels'),
  atLeast: count,
  uncheckedForDays: days,
})

/** A figure of the family that passes a limit. */
const figure = z.strictObject({
  kind: z.literal('figure'),
  metric: z.string().min(1).max(200),
  passes: z.enum(['above', 'below']),
  limit: decimal,
})

/** A comparable model that somebody else makes public. */
const comparable = z.strictObject({ kind: z.literal('comparable'), parametersAtLeast: decimal })

/** A waiver of the decision that has run out. */
const waiver = z.strictObject({ kind: z.literal('waiver') })

const leaf = z.discriminatedUnion('kind', [
  observations,
  advice,
  evidence,
  channels,
  figure,
  comparable,
  waiver,
])
export type Leaf = z.infer<typeof leaf>

/** One level of grouping carries every condition that people have asked for, and stays readable. */
const group = z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(leaf).min(2).max(10) })

export const condition = z.strictObject({
  version: z.literal(1),
  when: z.union([leaf, group]),
})
export type Condition = z.infer<typeof condition>
export type LeafOf<Kind extends Leaf['kind']> = Extract<Leaf, { kind: Kind }>
