import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../../platform/clock.ts'
import { DeskError } from '../../../platform/errors.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { OUTCOME } from '../../../vocabulary/index.ts'
import { requireNoNativePublication } from '../../checks/history.ts'
import { lastPublication } from '../../load/publications.ts'
import { writeRevision } from '../../revision/write.ts'
import { requireRight } from '../../rights.ts'
import { table } from '../../tables.ts'
import { subjectOf } from '../facts/index.ts'
import { keepRun } from '../keep-run.ts'
import { moveDecision } from '../move.ts'
import { readDecision } from '../read.ts'
import { requestReview } from '../review/request.ts'
import { runOf } from '../run.ts'
import type { DecisionRow } from '../state.ts'
import { detectionOf, type RecordedDetection } from './detection.ts'

/** What is known of a decision that was taken elsewhere in the past. */
export interface RecordedInput {
  /** When it was taken or, without an outcome, when it was announced as planned. */
  readonly at: Date
  /** Absent: it was planned then, and not taken. */
  readonly outcome?: string | null
  readonly detection?: readonly RecordedDetection[] | null
}

/**
 * Records a decision of the past: outcome and instant, and the checklist as it would have been
 * answered then. It approves nothing: there are no sign-offs and no waivers, and never will be.
 *
 * @throws DeskError `NOT_ALLOWED`, `INVALID_INPUT`, `NOT_FOUND`, `WRONG_STATE`, `CONFLICT`.
 */
export function recordDecision(
  context: KeystoneContext,
  id: string,
  { at, outcome, detection }: RecordedInput,
): Promise<DecisionRow> {
  requireRight(context, 'recordHistory')
  const taken = OUTCOME.values.find(value => value === outcome) ?? null
  if (outcome && !taken) {
    const message = `“${outcome}” is no outcome. There are: ${OUTCOME.values.join(', ')}.`
    throw new DeskError('INVALID_INPUT', message, { problems: [{ field: 'outcome', message }] })
  }
  if (at > clock.now()) {
    const message = 'History lies in the past.'
    throw new DeskError('INVALID_INPUT', message, { problems: [{ field: 'at', message }] })
  }
  return inTransaction(context, async tx => {
    const seen = await readDecision(tx, id)
    await requireUntouched(tx, seen)
    const target = { listKey: 'ReleaseDecision', id } as const
    requireNoNativePublication(await lastPublication(tx, target))
    const decision = await moveDecision(tx, seen, 'history.record-decision', {
      decisionKind: 'recorded',
      phase: taken ? 'decided' : 'proposed',
      outcome: taken,
      decidedAt: taken && at,
      reviewDueAt: null,
    })
    const subject = await subjectOf(tx, decision.releaseId, id, at)
    const run = await runOf(tx, subject, await detectionOf(tx, detection ?? []))
    await keepRun(tx, { decision, run })
    // Outcome and answers are content: whoever records them counts as one of its writers.
    await writeRevision(tx, 'ReleaseDecision', id)
    requestReview(tx)
    return decision
  })
}

/** What people have begun to decide here cannot become history afterwards. */
async function requireUntouched(tx: KeystoneContext, decision: DecisionRow): Promise<void> {
  if (decision.decisionKind === 'recorded') return
  const waivers = await table(tx, 'Waiver').count({ where: { decisionId: decision.id } })
  if (decision.phase === 'preparing' && waivers === 0) return
  throw new DeskError('WRONG_STATE', 'It is being decided here. It cannot be recorded as history.')
}
