import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { requestUrgently } from '../deliver/request.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { destroy } from './destroy.ts'
import { eraseTraces } from './erase-traces.ts'
import { requireFit } from './fit.ts'
import { planRedaction } from './plan.ts'
import { requireNoLeak } from './public-notice.ts'
import type { RedactionRow } from './row.ts'

/**
 * Confirms a redaction that somebody else has proposed: the content it names is destroyed in one
 * transaction with its audit event, and cannot be brought back. The file of the database is cleaned
 * before this returns; the site follows as soon as it is built.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `NOT_INDEPENDENT`, `WRONG_STATE`, `CHECKS_FAILED`,
 * `REVISION_CHANGED`, `CONFLICT`.
 */
export async function confirmRedaction(
  context: KeystoneContext,
  id: string,
  settings: Settings,
): Promise<RedactionRow> {
  requireRight(context, 'confirmRedaction')
  // Every record is read for this, so that it is done before the transaction.
  await requireNoLeak(context, settings, await readProposal(context, id))
  const confirmed = await inTransaction(context, async tx => {
    await requireStillHolds(tx, settings.provider)
    return confirmIn(tx, id)
  })
  requestUrgently(context)
  await eraseTraces(context, settings)
  return confirmed
}

async function confirmIn(tx: KeystoneContext, id: string): Promise<RedactionRow> {
  const seen = await readProposal(tx, id)
  const confirmedBy = actorRef(tx.session as Session)
  const plan = await planRedaction(tx, { key: seen.key, versions: seen.versions })
  requireFit(plan)
  if (plan.digests.join('\n') !== seen.digests) {
    throw new DeskError(
      'REVISION_CHANGED',
      'The record was written to since this was proposed. Have it proposed again.',
    )
  }
  const confirmedAt = clock.now()
  const redactions = table<RedactionRow>(tx, 'Redaction')
  const { count } = await redactions.updateMany({
    where: { id, confirmedAt: null },
    data: { confirmedBy, confirmedAt },
  })
  if (count !== 1) throw new DeskError('CONFLICT', 'Somebody else has just confirmed it.')
  await destroy(tx, plan, confirmedAt)
  await recordAudit(tx, {
    operation: 'redaction.confirm',
    listKey: 'Redaction',
    itemId: id,
    changes: { confirmedBy, confirmedAt, destroyed: plan.digests },
  })
  return { ...seen, confirmedBy, confirmedAt }
}

/** Through the eyes of who confirms: what one may not see one cannot confirm, nor one's own. */
async function readProposal(tx: KeystoneContext, id: string): Promise<RedactionRow> {
  const row = (await tx.db.Redaction?.findOne({ where: { id } })) as RedactionRow | null | undefined
  if (!row) throw new DeskError('NOT_FOUND', 'There is no such proposal, or you may not see it.')
  if (row.confirmedAt) throw new DeskError('WRONG_STATE', 'It has been confirmed already.')
  if (actorRef(tx.session as Session) === row.proposedBy) {
    throw new DeskError('NOT_INDEPENDENT', 'You have proposed this. Somebody else must confirm it.')
  }
  return row
}
