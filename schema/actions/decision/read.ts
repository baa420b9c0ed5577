import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../../platform/errors.ts'
import { DECISION_PHASE, type DecisionPhase } from '../../vocabulary/index.ts'
import type { DecisionRow } from './state.ts'

/**
 * A decision through the caller's own eyes.
 *
 * @throws DeskError `NOT_FOUND`.
 */
export async function readDecision(context: KeystoneContext, id: string): Promise<DecisionRow> {
  const row = await context.db.ReleaseDecision?.findOne({ where: { id } })
  if (!row) throw new DeskError('NOT_FOUND', 'There is no such decision, or you may not see it.')
  return row as unknown as DecisionRow
}

/** @throws DeskError `WRONG_STATE` that names the phase the decision is in. */
export function requirePhase(
  decision: Pick<DecisionRow, 'phase' | 'decisionKind'>,
  phases: readonly DecisionPhase[],
  what: string,
): void {
  if (decision.decisionKind === 'recorded') {
    throw new DeskError(
      'WRONG_STATE',
      `A decision that is recorded from history cannot be ${what}.`,
    )
  }
  if (phases.includes(decision.phase)) return
  const { label } = DECISION_PHASE.terms[decision.phase]
  throw new DeskError('WRONG_STATE', `A decision in the phase “${label}” cannot be ${what}.`)
}
