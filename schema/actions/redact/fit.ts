import { DeskError } from '../../platform/errors.ts'
import type { RedactionPlan } from './plan.ts'

/** @throws DeskError `CHECKS_FAILED` with all that forbids a redaction now. */
export function requireFit({ problems }: RedactionPlan): void {
  if (problems.length === 0) return
  const list = problems.map(({ message }) => message).join(' ')
  throw new DeskError('CHECKS_FAILED', `It cannot be redacted yet. ${list}`, { problems })
}
