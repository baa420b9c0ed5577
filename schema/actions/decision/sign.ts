import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireFreshSignIn } from '../../platform/session/fresh.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { SignOffChoice } from '../../vocabulary/index.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { keptText, requireText } from '../text.ts'
import { holdStill } from './hold-still.ts'
import { keepRun } from './keep-run.ts'
import { readDecision, requirePhase } from './read.ts'
import { stateOf } from './state.ts'

export interface SignInput {
  readonly choice: SignOffChoice
  /** The digest of what was seen, as the decision room gave it. */
  readonly digest: string
  /** Asked of whoever does not approve. */
  readonly reason?: string | null
  /** Whether the reason may be published. */
  readonly isPublic?: boolean | null
}

/**
 * Signs a proposed decision, exactly as it was seen: with a fresh sign-in, in the role of now, never
 * by who proposed it. Who thinks again signs again; the last word counts.
 *
 * @throws DeskError `NOT_ALLOWED`, `SIGN_IN_AGAIN`, `NOT_FOUND`, `WRONG_STATE`, `NOT_INDEPENDENT`,
 * `REVISION_CHANGED`, `INVALID_INPUT`.
 */
export function signDecision(
  context: KeystoneContext,
  settings: Pick<Settings, 'provider'>,
  id: string,
  input: SignInput,
): Promise<{ readonly id: string }> {
  const actor = requireRight(context, 'signDecision')
  requireFreshSignIn(context.session as Session)
  const reason =
    input.choice === 'approve'
      ? keptText('reason', input.reason?.trim() ?? '')
      : requireText('reason', input.reason, 'Say why you do not approve.')
  return inTransaction(context, async tx => {
    await holdStill(tx, settings.provider)
    await requireStillHolds(tx, settings.provider)
    requirePhase(await readDecision(tx, id), ['proposed'], 'signed')
    const state = await stateOf(tx, id)
    const by = actorRef(tx.session as Session)
    if (by === state.decision.proposedBy) {
      throw new DeskError('NOT_INDEPENDENT', 'You have proposed this. Others must sign it.')
    }
    if (input.digest !== state.occasion.digest) {
      throw new DeskError(
        'REVISION_CHANGED',
        'Something has changed since you looked. Look at it again.',
      )
    }
    const data = {
      by,
      role: actor.role,
      organizationId: actor.organizationId ?? '',
      choice: input.choice,
      reason,
      isPublic: input.isPublic === true && input.choice !== 'approve',
      digest: input.digest,
      signedAt: clock.now(),
      authenticatedAt: new Date(actor.signedInAt),
    }
    await keepRun(tx, state)
    const row = await table<{ id: string }>(tx, 'SignOff').create({
      data: { ...data, decision: { connect: { id } } },
    })
    await recordAudit(tx, {
      operation: 'decision.sign',
      listKey: 'SignOff',
      itemId: row.id,
      changes: { ...data, decision: id },
    })
    return row
  })
}
