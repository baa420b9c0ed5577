import { z } from 'zod'
import {
  BIAS_AXIS,
  CONTROL_KIND,
  SAMPLING_ARM,
  SELECTION_PROTOCOL,
} from '../../vocabulary/index.ts'
import { decimal, estimate, ref, words } from './values.ts'

/** One detector on one arm and one bucket of text lengths. Shares are between 0 and 1. */
export const detectorResult = z.strictObject({
  evidence: ref,
  arm: ref,
  armKind: z.enum(SAMPLING_ARM.values),
  /** The longest text of the bucket, in characters; null: all lengths together. */
  maxCharacters: z.int().positive().nullable(),
  /** Texts of the smaller class. */
  nPerClass: z.int().nonnegative().nullable(),
  /** True: the texts come from a fine-tuned model. */
  fineTuned: z.boolean(),
  balancedAccuracy: estimate,
  /** Share of generated texts found while one human text in a thousand is accused. */
  tprAtFpr1000: estimate.nullable(),
  /** … while one in ten thousand is. */
  tprAtFpr10000: estimate.nullable(),
})
export type DetectorResult = z.infer<typeof detectorResult>

/** How believable readers found the texts of a stage. */
export const credibilityStudy = z.strictObject({
  evidence: ref,
  stage: ref,
  /** Shares of readers who found model and human texts credible. */
  model: estimate.nullable(),
  human: estimate.nullable(),
  /** On a scale of ten. */
  score: estimate.nullable(),
  selection: z.enum(SELECTION_PROTOCOL.values).nullable(),
})

/** A probe for unequal treatment along one axis. */
export const biasProbe = z.strictObject({
  evidence: ref,
  stage: ref,
  axis: z.enum(BIAS_AXIS.values),
  /** p of the hypothesis that this stage is no worse than the last; null: not compared. */
  pWorse: decimal.nullable(),
})

export const measurementFacts = z.strictObject({
  detector: z.array(detectorResult),
  credibility: z.array(credibilityStudy),
  /** Slug of the largest public stage, to which credibility and bias are compared. */
  publicStage: ref.nullable(),
  bias: z.array(biasProbe),
  controls: z.array(
    z.strictObject({ kind: z.enum(CONTROL_KIND.values), owner: words, link: words }),
  ),
})
export type MeasurementFacts = z.infer<typeof measurementFacts>
