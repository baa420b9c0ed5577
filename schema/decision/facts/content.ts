import { z } from 'zod'
import { DecisionError } from '../errors.ts'
import { biasProbe, credibilityStudy, detectorResult } from './measurements.ts'

const noEvidence = { evidence: true } as const

/** What a file of each kind says, without the evidence that it is itself. */
const CONTENT = {
  detector_result: z.strictObject({
    version: z.literal(1),
    detector: z.array(detectorResult.omit(noEvidence)).min(1),
  }),
  credibility_study: z.strictObject({
    version: z.literal(1),
    credibility: z.array(credibilityStudy.omit(noEvidence)).min(1),
  }),
  bias_probe: z.strictObject({
    version: z.literal(1),
    bias: z.array(biasProbe.omit(noEvidence)).min(1),
  }),
} as const

/** Kinds of evidence whose figures the rules read. */
export type FiguredKind = keyof typeof CONTENT

export const hasFigures = (kind: string): kind is FiguredKind => Object.hasOwn(CONTENT, kind)

/** The figures of one file, by the fact that they become. */
export interface Figures {
  readonly detector?: readonly z.infer<typeof CONTENT.detector_result>['detector'][number][]
  readonly credibility?: readonly z.infer<typeof CONTENT.credibility_study>['credibility'][number][]
  readonly bias?: readonly z.infer<typeof CONTENT.bias_probe>['bias'][number][]
}

/**
 * Reads the figures out of evidence.
 *
 * @param value the JSON of the file.
 * @throws DecisionError `INVALID_INPUT` that names each place.
 */
export function readFigures(kind: FiguredKind, value: unknown): Figures {
  const parsed = CONTENT[kind].safeParse(value)
  if (parsed.success) return parsed.data
  throw new DecisionError('INVALID_INPUT', z.prettifyError(parsed.error))
}
