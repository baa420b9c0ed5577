import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest, WITHDRAWAL } from '../../evidence/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { DeskError } from '../../platform/errors.ts'
import { inDeskTerms } from '../../platform/evidence-refusal.ts'
import { evidenceStore } from '../../platform/evidence-store.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { requestReview } from '../decision/review/request.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { requireText } from '../text.ts'
import { openStatement } from './statement.ts'

interface EvidenceRow {
  readonly id: string
  readonly envelope: unknown
  readonly withdrawnAt: Date | null
}

/**
 * Withdraws evidence: from now on nothing may rest on it. Its bytes and its record stay; beside them
 * lies a signed statement that says why. That statement is in the store already.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `INVALID_INPUT`, `CHECKS_FAILED`.
 */
export async function withdrawEvidence(
  context: KeystoneContext,
  settings: Settings,
  id: string,
  envelope: string,
): Promise<EvidenceRow> {
  requireRight(context, 'withdrawEvidence')
  const { value, bytes } = await inDeskTerms(() => openStatement(WITHDRAWAL, envelope, settings))
  const reason = requireText('reason', value.reason, 'Say why it counts no more.')
  const stored = await inDeskTerms(() => evidenceStore(settings).withdrawal(value.manifest))
  if (!stored?.equals(bytes)) {
    throw new DeskError('NOT_FOUND', 'This withdrawal does not lie in the evidence store.')
  }
  return inTransaction(context, async tx => {
    await requireStillHolds(tx, settings.provider)
    const row = (await tx.db.Evidence?.findOne({ where: { id } })) as EvidenceRow | null | undefined
    if (!row) throw new DeskError('NOT_FOUND', 'There is no such evidence, or you may not see it.')
    if (canonicalDigest(row.envelope) !== value.manifest) {
      throw new DeskError('INVALID_INPUT', 'The withdrawal is of other evidence.')
    }
    const data = {
      withdrawnBy: actorRef(tx.session as Session),
      withdrawnAt: new Date(value.at),
      withdrawnReason: reason,
    }
    const rows = table<EvidenceRow>(tx, 'Evidence')
    const { count } = await rows.updateMany({ where: { id, withdrawnAt: null }, data })
    if (count !== 1) throw new DeskError('WRONG_STATE', 'It has been withdrawn already.')
    await recordAudit(tx, {
      operation: 'evidence.withdraw',
      listKey: 'Evidence',
      itemId: id,
      changes: data,
    })
    requestReview(tx)
    return { ...row, ...data }
  })
}
