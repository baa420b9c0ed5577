import type { KeystoneContext } from '@keystone-6/core/types'
import { runDigest } from '../../decision/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { table } from '../tables.ts'
import type { DecisionState } from './state.ts'

/** Keeps a run of the checklist with all that it and the verdict rest on, for good. Returns its id. */
export async function keepRun(
  tx: KeystoneContext,
  {
    decision,
    run,
    basis,
  }: Pick<DecisionState, 'decision' | 'run'> & Partial<Pick<DecisionState, 'basis'>>,
): Promise<string> {
  const { checklist, ...content } = run
  const data = {
    checklist,
    at: new Date(run.facts.at),
    digest: runDigest(run),
    content: { ...content, ...(basis && { basis }) },
    runBy: actorRef(tx.session as Session | undefined),
  }
  const row = await table<{ id: string }>(tx, 'ChecklistRun').create({
    data: { ...data, decision: { connect: { id: decision.id } } },
  })
  await recordAudit(tx, {
    operation: 'decision.run-checklist',
    listKey: 'ChecklistRun',
    itemId: row.id,
    changes: { ...data, decision: decision.id },
  })
  return row.id
}
