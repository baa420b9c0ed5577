import { z } from 'zod'
import { DECISION_KIND } from '../../vocabulary/index.ts'
import { DecisionError } from '../errors.ts'
import { evidenceFacts } from './evidence.ts'
import { governanceFacts } from './governance.ts'
import { measurementFacts } from './measurements.ts'
import { misuseFacts } from './misuse.ts'
import { partnerFacts } from './partners.ts'
import { scopeFacts } from './release.ts'
import { instant } from './values.ts'

/**
 * All that a run of the checklist may look at. It is plain JSON, so that a decision bundle can carry
 * it and anybody can work out the answers again without the desk.
 */
export const facts = z.strictObject({
  /** The clock of the run: now, or for recorded history the instant of the decision. */
  at: instant,
  kind: z.enum(DECISION_KIND.values),
  scope: scopeFacts,
  misuse: misuseFacts,
  partners: partnerFacts,
  measurements: measurementFacts,
  evidence: evidenceFacts,
  governance: governanceFacts,
})
export type Facts = z.infer<typeof facts>

/** @throws DecisionError `INVALID_INPUT` that names each place. */
export function parseFacts(value: unknown): Facts {
  const parsed = facts.safeParse(value)
  if (parsed.success) return parsed.data
  throw new DecisionError('INVALID_INPUT', z.prettifyError(parsed.error))
}

export { REPORT_DAYS } from './governance.ts'
export type { DetectorResult } from './measurements.ts'
export type { Estimate } from './values.ts'
export type { EvidenceFact } from './evidence.ts'
export { hasFigures, readFigures, type Figures, type FiguredKind } from './content.ts'
