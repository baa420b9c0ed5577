import type { KeystoneContext } from '@keystone-6/core/types'
import { sha256Hex } from '../../evidence/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { APPROVAL_STATE, TermOf } from '../../vocabulary/index.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'

/** Words about a partner, as the database has them. */
export interface StatementRow {
  readonly id: string
  readonly organizationId: string | null
  readonly words: string
  readonly approval: TermOf<typeof APPROVAL_STATE>
  readonly updatedAt: Date | null
  readonly [field: string]: unknown
}

interface Decision {
  readonly action: 'approveWords' | 'refuseWords'
  readonly approval: 'approved' | 'refused'
  readonly reason: string
  /** SHA-256 of the words as they were read. */
  readonly digest: string
  /** What had been decided on them when they were read; absent: nothing yet. */
  readonly decided?: string | null
}

/**
 * Writes a partner's decision on words about it, if a person of that very organization takes it and
 * the words are still the ones that were decided on.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `REVISION_CHANGED`, `WRONG_STATE`, `CONFLICT`.
 */
export function decideOnWords(
  context: KeystoneContext,
  id: string,
  { action, approval, reason, digest, decided }: Decision,
): Promise<StatementRow> {
  const actor = requireRight(context, action)
  return inTransaction(context, async tx => {
    const seen = (await tx.db.PartnerStatement?.findOne({ where: { id } })) as StatementRow | null
    if (!seen || !actor.organizationId || seen.organizationId !== actor.organizationId) {
      throw new DeskError('NOT_FOUND', 'There are no such words about your organization.')
    }
    if (sha256Hex(seen.words) !== digest) {
      throw new DeskError(
        'REVISION_CHANGED',
        'These words have changed since you read them. Please read them again.',
      )
    }
    if (seen.approval === 'not_needed' || seen.approval === approval) {
      throw new DeskError('WRONG_STATE', 'These words do not await such a decision.')
    }
    if (seen.approval !== (decided ?? 'awaiting')) {
      throw new DeskError(
        'CONFLICT',
        'Somebody of your organization has decided on these words since you read them. Please read them again.',
      )
    }
    const decision = {
      approval,
      reason,
      decidedBy: actorRef(tx.session as Session),
      decidedAt: clock.now(),
    }
    const { words, updatedAt } = seen
    const statements = table<StatementRow>(tx, 'PartnerStatement')
    const written = await statements.updateMany({
      where: { id, words, updatedAt, approval: seen.approval },
      data: decision,
    })
    if (written.count !== 1) {
      throw new DeskError('CONFLICT', 'These words have just been changed. Please read them again.')
    }
    await recordAudit(tx, {
      operation: `words.${approval === 'approved' ? 'approve' : 'refuse'}`,
      listKey: 'PartnerStatement',
      itemId: id,
      changes: decision,
    })
    return (await statements.findUnique({ where: { id } })) as StatementRow
  })
}
