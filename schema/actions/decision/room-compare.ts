import type { KeystoneContext } from '@keystone-6/core/types'
import { compareRuns, type Comparison, type Run } from '../../decision/index.ts'
import { table } from '../tables.ts'
import { lastRun } from './kept-run.ts'
import type { Subject } from './facts/index.ts'

/** What is different from the stage before, which had its own decision. */
export interface StageComparison extends Comparison {
  readonly previous: string
}

/** Compares a run with the last one of the stage before; null where that has had no decision. */
export async function compareStages(
  context: KeystoneContext,
  { previous }: Subject,
  run: Run,
): Promise<StageComparison | null> {
  if (!previous) return null
  const decision = await table<{ id: string }>(context, 'ReleaseDecision').findFirst({
    where: { releaseId: previous.id, archivedAt: null, runs: { some: {} } },
    orderBy: { createdAt: 'desc' },
  })
  const before = decision && (await lastRun(context, decision.id))
  return before ? { previous: previous.name, ...compareRuns(before, run) } : null
}
