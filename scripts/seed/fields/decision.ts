import { z } from 'zod'
import { canonicalText } from '../../../schema/evidence/index.ts'
import { OUTCOME, SAMPLING_ARM } from '../../../schema/vocabulary/index.ts'
import { byAction, plainField, type Field, type IdOf } from './field.ts'
import { referenceKey } from './references.ts'

/** JSON that the desk keeps as it is. The order of its keys says nothing. */
export const json = (): Field =>
  plainField(
    z.json(),
    value => value,
    value => canonicalText(value ?? null),
  )

const recorded = z.strictObject({
  at: z.iso.datetime(),
  /** Left out: it was planned then, and not taken. */
  outcome: z.enum(OUTCOME.values).optional(),
  /** Figures that say how well detectors did, each with what it was measured on. */
  detection: z
    .array(
      z.strictObject({
        figure: referenceKey,
        arm: z.enum(SAMPLING_ARM.values),
        nPerClass: z.int().positive().optional(),
        fineTuned: z.boolean().optional(),
      }),
    )
    .default([]),
})
export type RecordedDecision = z.infer<typeof recorded>

/** That a decision was taken, or planned, in the past; the desk has an action of its own for it. */
export const recordedDecision = (): Field =>
  byAction({
    ...plainField(recorded, value => value),
    select: () => 'decisionKind outcome decidedAt',
    references: value =>
      ((value as RecordedDecision | null)?.detection ?? []).map(({ figure }) => ({
        list: 'Measurement',
        key: figure,
      })),
    toInput: (value, idOf) => recordedInput(value as RecordedDecision, idOf),
  })

const recordedInput = ({ detection, ...rest }: RecordedDecision, idOf: IdOf) => ({
  ...rest,
  detection: detection.map(each => ({
    ...each,
    figure: idOf({ list: 'Measurement', key: each.figure }),
  })),
})
