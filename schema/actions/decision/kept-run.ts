import type { KeystoneContext } from '@keystone-6/core/types'
import type { Basis, Run } from '../../decision/index.ts'
import type { RunContent } from '../load/standing.ts'
import { table } from '../tables.ts'
import type { DecisionRow } from './state.ts'

interface RunRow {
  readonly checklist: number
  readonly content: RunContent
}

const LATEST = { at: 'desc' } as const

/** What was kept of a decision that is taken. */
export interface Kept {
  readonly run: Run
  /** Null of history: nobody signed it here. */
  readonly basis: Basis | null
}

/**
 * What a decision rests on once it is taken, or of history, as it was reconstructed. Null while it is
 * being decided: then the records of now are looked at.
 */
export async function keptOf(
  context: KeystoneContext,
  decision: DecisionRow,
): Promise<Kept | null> {
  if (decision.decisionKind === 'recorded') {
    const run = await lastRun(context, decision.id)
    return run && { run, basis: null }
  }
  if (decision.decidedDigest === '') return null
  const gate = await table<{ run: RunRow | null }>(context, 'GateResult').findFirst({
    where: { decisionId: decision.id },
    orderBy: LATEST,
    include: { run: true },
  })
  return gate?.run ? { run: runIn(gate.run), basis: gate.run.content.basis ?? null } : null
}

/** The last run that was kept of a decision, whatever for. */
export async function lastRun(context: KeystoneContext, decisionId: string): Promise<Run | null> {
  const row = await table<RunRow>(context, 'ChecklistRun').findFirst({
    where: { decisionId },
    orderBy: LATEST,
  })
  return row && runIn(row)
}

/** The run that somebody kept by signing at an instant. */
export async function runSigned(
  context: KeystoneContext,
  decisionId: string,
  by: string,
  signedAt: Date,
): Promise<Run | null> {
  const row = await table<RunRow>(context, 'ChecklistRun').findFirst({
    where: { decisionId, runBy: by, at: { lte: signedAt } },
    orderBy: LATEST,
  })
  return row && runIn(row)
}

/** A run that was kept with what its signature binds beside it is the same without. */
function runIn({ checklist, content }: RunRow): Run {
  const { facts, thresholds, personal, answers } = content
  return { checklist, facts, thresholds, personal, answers }
}
