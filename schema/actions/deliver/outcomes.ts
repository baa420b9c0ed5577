import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { GenerationResult } from '../../publication/generation/index.ts'
import { table } from '../tables.ts'
import type { Candidate } from './candidates.ts'

/** Notes of each publication that a generation took up or refused what became of it, with audit. */
export function recordOutcomes(
  context: KeystoneContext,
  candidates: readonly Candidate[],
  { generation, live, refused }: GenerationResult,
): Promise<void> {
  const reasons = new Map(refused.map(({ digest, reason }) => [digest, reason]))
  const taken = new Set(live.map(({ digest }) => digest))
  return inTransaction(context, async tx => {
    for (const { publication, isLive } of candidates) {
      const reason = reasons.get(publication.digest)
      if (reason !== undefined) await recordOne(tx, publication.id, 'refused', generation, reason)
      else if (!isLive && taken.has(publication.digest)) {
        await recordOne(tx, publication.id, 'live', generation, '')
      }
    }
  })
}

async function recordOne(
  tx: KeystoneContext,
  publicationId: string,
  state: 'live' | 'refused',
  generation: number,
  reason: string,
): Promise<void> {
  await table(tx, 'Delivery').create({
    data: {
      publication: { connect: { id: publicationId } },
      state,
      generation,
      reason,
      at: clock.now(),
    },
  })
  await recordAudit(tx, {
    operation: `delivery.${state}`,
    listKey: 'Publication',
    itemId: publicationId,
    changes: { state, generation, reason },
  })
}
