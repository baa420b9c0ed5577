import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { table } from '../tables.ts'
import type { DecisionRow } from './state.ts'

/**
 * Moves a decision on, with its audit event, if it still is where it was seen: of two people at once,
 * one wins and the other is told.
 *
 * @throws DeskError `CONFLICT`.
 */
export async function moveDecision(
  tx: KeystoneContext,
  seen: Pick<DecisionRow, 'id' | 'phase' | 'updatedAt'>,
  operation: string,
  data: Readonly<Record<string, unknown>>,
): Promise<DecisionRow> {
  const now = clock.now()
  const updatedAt =
    seen.updatedAt && seen.updatedAt >= now ? new Date(seen.updatedAt.getTime() + 1) : now
  const written = { ...data, updatedAt, updatedBy: actorRef(tx.session as Session | undefined) }
  const decisions = table<DecisionRow>(tx, 'ReleaseDecision')
  const { id, phase } = seen
  const { count } = await decisions.updateMany({
    where: { id, phase, updatedAt: seen.updatedAt },
    data: written,
  })
  if (count !== 1) {
    throw new DeskError(
      'CONFLICT',
      'Somebody else has just changed this decision. Look at it again.',
    )
  }
  await recordAudit(tx, { operation, listKey: 'ReleaseDecision', itemId: id, changes: written })
  return (await decisions.findUnique({ where: { id } })) as DecisionRow
}
