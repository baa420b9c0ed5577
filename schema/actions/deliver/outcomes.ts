import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { readOutcome, type Outcome } from '../../publication/generation/index.ts'
import { table } from '../tables.ts'

/** So many at once that others need not wait long, and a first load of thousands stays in time. */
const AT_ONCE = 200

interface Undelivered {
  readonly id: string
  readonly digest: string
}

/**
 * Notes of each publication that a generation took up or refused what became of it, with audit.
 * Whoever is stopped in the middle goes on by calling it again: nothing is noted twice.
 */
export async function noteOutcomes(context: KeystoneContext, outcome: Outcome): Promise<void> {
  const reasons = new Map(outcome.refused.map(({ digest, reason }) => [digest, reason]))
  const live = new Set(outcome.live)
  const { generation } = outcome
  for (;;) {
    const noted = await inTransaction(context, async tx => {
      const some = (await unnoted(tx, reasons, live)).slice(0, AT_ONCE)
      for (const { id, digest } of some) {
        const reason = reasons.get(digest)
        await noteOne(tx, id, {
          state: reason === undefined ? 'live' : 'refused',
          generation,
          reason,
        })
      }
      return some.length
    })
    if (noted < AT_ONCE) return
  }
}

/**
 * Notes what the public generation made of what it was given, where a process was stopped before it
 * could. Costs one question where there is nothing to note.
 */
export async function settleOutcomes(context: KeystoneContext, root: string): Promise<void> {
  if ((await undelivered(context)).length === 0) return
  const outcome = outcomeIn(root)
  if (outcome) await noteOutcomes(context, outcome)
}

/** Whether what is public lacks something that went live once: the folder was lost, or is an older one. */
export async function isLackingLive(context: KeystoneContext, root: string): Promise<boolean> {
  const rows = await table<Undelivered>(context, 'Publication').findMany({
    where: { deliveries: { some: { state: 'live' }, none: { state: 'refused' } } },
    select: { id: true, digest: true },
  })
  const live = new Set(outcomeIn(root)?.live)
  return rows.some(({ digest }) => !live.has(digest))
}

/** A generation that cannot be read is built again, and that one is noted. */
function outcomeIn(root: string): Outcome | null {
  try {
    return readOutcome(root)
  } catch (error) {
    log.error({ err: error }, 'what is public cannot be read; it is built again')
    return null
  }
}

/** What has gone live may still be refused later: an id that it holds became one of a row. */
async function unnoted(
  tx: KeystoneContext,
  reasons: ReadonlyMap<string, string>,
  live: ReadonlySet<string>,
): Promise<Undelivered[]> {
  const fresh = await undelivered(tx)
  const refusedLater = await table<Undelivered>(tx, 'Publication').findMany({
    where: {
      digest: { in: [...reasons.keys()] },
      deliveries: { some: {}, none: { state: 'refused' } },
    },
    select: { id: true, digest: true },
  })
  return [...fresh.filter(({ digest }) => reasons.has(digest) || live.has(digest)), ...refusedLater]
}

const undelivered = (context: KeystoneContext): Promise<Undelivered[]> =>
  table<Undelivered>(context, 'Publication').findMany({
    where: { deliveries: { none: {} } },
    select: { id: true, digest: true },
    orderBy: { instant: 'asc' },
  })

interface Note {
  readonly state: 'live' | 'refused'
  readonly generation: number
  readonly reason: string | undefined
}

async function noteOne(
  tx: KeystoneContext,
  publicationId: string,
  { state, generation, reason = '' }: Note,
): Promise<void> {
  const data = { state, generation, reason, at: clock.now() }
  await table(tx, 'Delivery').create({
    data: { ...data, publication: { connect: { id: publicationId } } },
  })
  await recordAudit(tx, {
    operation: `delivery.${state}`,
    listKey: 'Publication',
    itemId: publicationId,
    changes: data,
  })
}
