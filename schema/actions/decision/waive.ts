import type { KeystoneContext } from '@keystone-6/core/types'
import { CURRENT_CHECKLIST, DecisionError, requireWaivable } from '../../decision/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { entriesOf } from '../../publication/projection/index.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { requireText } from '../text.ts'
import { readDecision, requirePhase } from './read.ts'

export interface WaiverInput {
  readonly question: string
  readonly reason: string
  /** What is done instead, one a line. */
  readonly controls: string
  readonly expiresAt: Date
}

interface WaiverRow {
  readonly id: string
  readonly decisionId: string
  readonly proposedBy: string
  readonly proposedRole: string
  readonly acceptedAt: Date | null
}

/**
 * Asks that an unmet blocking answer be let pass for a while. It counts once somebody of another role
 * has accepted it.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `INVALID_INPUT`.
 */
export function proposeWaiver(
  context: KeystoneContext,
  settings: Pick<Settings, 'provider'>,
  decisionId: string,
  input: WaiverInput,
): Promise<WaiverRow> {
  const actor = requireRight(context, 'proposeWaiver')
  requireQuestion(input.question)
  const reason = requireText('reason', input.reason, 'Say why the answer may be let pass.')
  const controls = entriesOf(requireText('controls', input.controls, 'Say what is done instead.'))
  if (input.expiresAt <= clock.now()) {
    const message = 'must be in the future: a waiver holds for a while only'
    throw new DeskError('INVALID_INPUT', `expiresAt: ${message}`, {
      problems: [{ field: 'expiresAt', message }],
    })
  }
  return inTransaction(context, async tx => {
    await requireStillHolds(tx, settings.provider)
    requirePhase(await readDecision(tx, decisionId), ['preparing', 'proposed'], 'given a waiver')
    const data = {
      question: input.question,
      reason,
      controls: controls.join('\n'),
      expiresAt: input.expiresAt,
      proposedBy: actorRef(tx.session as Session),
      proposedRole: actor.role,
      proposedAt: clock.now(),
    }
    const row = await table<WaiverRow>(tx, 'Waiver').create({
      data: { ...data, decision: { connect: { id: decisionId } } },
    })
    await recordAudit(tx, {
      operation: 'waiver.propose',
      listKey: 'Waiver',
      itemId: row.id,
      changes: { ...data, decision: decisionId },
    })
    return row
  })
}

/**
 * Accepts a waiver that somebody of another role has proposed.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `NOT_INDEPENDENT`, `CONFLICT`.
 */
export function acceptWaiver(
  context: KeystoneContext,
  settings: Pick<Settings, 'provider'>,
  id: string,
): Promise<WaiverRow> {
  const actor = requireRight(context, 'acceptWaiver')
  return inTransaction(context, async tx => {
    await requireStillHolds(tx, settings.provider)
    const row = (await tx.db.Waiver?.findOne({ where: { id } })) as WaiverRow | null | undefined
    if (!row) throw new DeskError('NOT_FOUND', 'There is no such waiver, or you may not see it.')
    requirePhase(
      await readDecision(tx, row.decisionId),
      ['preparing', 'proposed'],
      'given a waiver',
    )
    if (row.acceptedAt) throw new DeskError('WRONG_STATE', 'It has been accepted already.')
    const acceptedBy = actorRef(tx.session as Session)
    if (acceptedBy === row.proposedBy || actor.role === row.proposedRole) {
      throw new DeskError('NOT_INDEPENDENT', 'Somebody else, in another role, must accept it.')
    }
    const data = { acceptedBy, acceptedRole: actor.role, acceptedAt: clock.now() }
    const { count } = await table<WaiverRow>(tx, 'Waiver').updateMany({
      where: { id, acceptedAt: null },
      data,
    })
    if (count !== 1) throw new DeskError('CONFLICT', 'Somebody else has just accepted it.')
    await recordAudit(tx, {
      operation: 'waiver.accept',
      listKey: 'Waiver',
      itemId: id,
      changes: data,
    })
    return { ...row, ...data }
  })
}

function requireQuestion(question: string): void {
  try {
    requireWaivable(CURRENT_CHECKLIST, question)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    const { message } = error
    throw new DeskError('INVALID_INPUT', message, { problems: [{ field: 'question', message }] })
  }
}
