import type { KeystoneContext } from '@keystone-6/core/types'
import { evaluate, readCondition } from '../../../decision/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { clock } from '../../../platform/clock.ts'
import { DeskError } from '../../../platform/errors.ts'
import { log } from '../../../platform/log.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { table } from '../../tables.ts'
import { moveDecision } from '../move.ts'
import type { DecisionRow } from '../state.ts'
import { decisionsInForce, type InForce, type WaitingCondition } from './in-force.ts'
import { publishNotice } from './notice.ts'
import { worldOf } from './world.ts'

/** A decision that has become due for review, and the conditions that did it, in words. */
export interface Reopened {
  readonly id: string
  readonly because: readonly string[]
}

/**
 * Evaluates what would re-open each decision that stands. Where a condition fires, the decision is due
 * for review, and a version of its public page says so. Each has a transaction of its own: a fault in
 * one keeps none of the others back, and is tried again at the next look.
 *
 * It acts for the desk, and reads what whoever led to it may not see.
 */
export async function reviewDecisions(context: KeystoneContext): Promise<Reopened[]> {
  const desk = context.withSession(undefined)
  const at = clock.now()
  const reopened: Reopened[] = []
  for (const decision of await decisionsInForce(desk)) {
    const because = await review(desk, decision, at).catch((error: unknown) => {
      log.error({ err: error, decision: decision.id }, 'its conditions could not be evaluated')
      return []
    })
    if (because.length > 0) reopened.push({ id: decision.id, because })
  }
  return reopened
}

type Firing = WaitingCondition & { readonly refs: readonly string[] }

async function review(
  desk: KeystoneContext,
  decision: InForce,
  at: Date,
): Promise<readonly string[]> {
  const firing: Firing[] = []
  for (const each of decision.conditions) {
    const read = readCondition(each.query)
    if (!read.ok) continue
    const { fired, refs } = evaluate(
      read.condition,
      await worldOf(desk, decision, read.condition, at),
    )
    if (fired) firing.push({ ...each, refs })
  }
  if (firing.length === 0) return []
  try {
    await inTransaction(desk, tx => fire(tx, decision.id, firing, at))
  } catch (error) {
    // Somebody has just moved it; the next look sees where.
    if (error instanceof DeskError && error.code === 'CONFLICT') return []
    throw error
  }
  return firing.map(({ inWords }) => inWords)
}

/** The decision first, as `decide` locks it first: two that wait for each other would end neither. */
async function fire(
  tx: KeystoneContext,
  id: string,
  firing: readonly Firing[],
  at: Date,
): Promise<void> {
  const seen = await table<DecisionRow & { reviewDueAt: Date | null }>(
    tx,
    'ReleaseDecision',
  ).findUnique({ where: { id } })
  if (!seen) return
  await moveDecision(tx, seen, 'decision.review-due', {
    phase: 'review_due',
    reviewDueAt: seen.reviewDueAt ?? at,
  })
  for (const { id: conditionId, refs } of firing) {
    const data = { firedAt: at, firedBy: refs }
    await table(tx, 'ReopenCondition').updateMany({ where: { id: conditionId }, data })
    await recordAudit(tx, {
      operation: 'condition.fire',
      listKey: 'ReopenCondition',
      itemId: conditionId,
      changes: data,
    })
  }
  await publishNotice(tx, id, { reviewDueAt: seen.reviewDueAt ?? at, firedAt: at, firing })
}
