import type { KeystoneContext } from '@keystone-6/core/types'
import { thresholdsDigest, type ThresholdSet } from '../../decision/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'

interface SetRow extends ThresholdSet {
  readonly id: string
  readonly lockedAt: Date | null
}

/**
 * Locks a threshold set: its digest and this instant stand for good, and only what is measured after
 * it counts as measured under it.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `CONFLICT`.
 */
export function lockThresholds(context: KeystoneContext, id: string): Promise<SetRow> {
  requireRight(context, 'lockThresholds')
  return inTransaction(context, async tx => {
    const set = (await tx.db.ThresholdSet?.findOne({ where: { id } })) as SetRow | null | undefined
    if (!set) throw new DeskError('NOT_FOUND', 'There is no such set, or you may not see it.')
    if (set.lockedAt) throw new DeskError('WRONG_STATE', 'It has been locked already.')
    const data = {
      digest: thresholdsDigest({ version: set.version, values: set.values }),
      lockedAt: clock.now(),
      lockedBy: actorRef(tx.session as Session),
    }
    const { count } = await table<SetRow>(tx, 'ThresholdSet').updateMany({
      where: { id, lockedAt: null },
      data,
    })
    if (count !== 1) throw new DeskError('CONFLICT', 'Somebody else has just locked it.')
    await recordAudit(tx, {
      operation: 'thresholds.lock',
      listKey: 'ThresholdSet',
      itemId: id,
      changes: data,
    })
    return { ...set, ...data }
  })
}
