import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { requireRight } from '../rights.ts'
import { keepRun } from './keep-run.ts'
import { moveDecision } from './move.ts'
import { readDecision, requirePhase } from './read.ts'
import { stateOf, type DecisionRow } from './state.ts'

/**
 * Proposes a decision: somebody stands for it, and people may sign. Whoever proposes cannot sign.
 * One that is due for review is proposed anew, under another's or the same name.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `CONFLICT`.
 */
export function proposeDecision(
  context: KeystoneContext,
  settings: Pick<Settings, 'provider'>,
  id: string,
): Promise<DecisionRow> {
  requireRight(context, 'proposeDecision')
  return inTransaction(context, async tx => {
    await requireStillHolds(tx, settings.provider)
    const seen = await readDecision(tx, id)
    requirePhase(seen, ['preparing'], 'proposed')
    const proposed = await moveDecision(tx, seen, 'decision.propose', {
      phase: 'proposed',
      proposedBy: actorRef(tx.session as Session),
      proposedAt: clock.now(),
    })
    await keepRun(tx, await stateOf(tx, id))
    return proposed
  })
}
