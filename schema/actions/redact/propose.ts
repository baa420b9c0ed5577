import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { requireText } from '../text.ts'
import { requireFit } from './fit.ts'
import { planRedaction, type RedactionScope } from './plan.ts'
import { requireNoLeak } from './public-notice.ts'
import { requirePublicReason } from './public-reason.ts'
import type { RedactionRow } from './row.ts'

export interface ProposeInput extends RedactionScope {
  /** Why, for the people of the desk. */
  readonly reason: string
  /** Why, for the public: it stands on the page of each version. */
  readonly publicReason: string
}

/**
 * Proposes to destroy the content of published versions, and names every payload that would go.
 * Nothing is destroyed until somebody else confirms it.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `INVALID_INPUT`, `WRONG_STATE`, `CHECKS_FAILED`.
 */
export async function proposeRedaction(
  context: KeystoneContext,
  settings: Pick<Settings, 'root'>,
  { reason: why, publicReason: told, ...scope }: ProposeInput,
): Promise<RedactionRow> {
  requireRight(context, 'proposeRedaction')
  const reason = requireText('reason', why, 'Say why, for the people of the desk.')
  const fitPlan = async (at: KeystoneContext) => {
    const plan = await planRedaction(at, scope)
    const publicReason = requirePublicReason(told, plan)
    requireFit(plan)
    return { ...plan, publicReason, versions: plan.going.map(({ row }) => row.version) }
  }
  // Every record is read for this, so that it is done before the transaction.
  await requireNoLeak(context, settings, await fitPlan(context))
  return inTransaction(context, async tx => {
    const plan = await fitPlan(tx)
    const { target, key, versions, savedStates, publicReason } = plan
    const data = {
      key,
      listKey: target.listKey,
      itemId: target.id,
      versions,
      savedStates,
      digests: plan.digests.join('\n'),
      reason,
      publicReason,
      proposedBy: actorRef(tx.session as Session),
      proposedAt: clock.now(),
    }
    const row = await table<RedactionRow>(tx, 'Redaction').create({ data })
    await recordAudit(tx, {
      operation: 'redaction.propose',
      listKey: 'Redaction',
      itemId: row.id,
      changes: data,
    })
    return row
  })
}
