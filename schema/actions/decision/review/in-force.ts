import type { KeystoneContext } from '@keystone-6/core/types'
import type { DecisionKind } from '../../../vocabulary/index.ts'
import { table } from '../../tables.ts'
import type { DecisionRow } from '../state.ts'

/** A stored condition that has not fired. */
export interface WaitingCondition {
  readonly id: string
  readonly query: unknown
  readonly inWords: string
}

/** A decision that something could re-open. */
export interface InForce {
  readonly id: string
  readonly decisionKind: DecisionKind
  /** Ids of its family and its stage. */
  readonly family: string
  readonly stage: string
  /** When it was decided or, of a plan of history, announced. */
  readonly since: Date
  readonly conditions: readonly WaitingCondition[]
}

interface Row extends DecisionRow {
  readonly familyId: string
  readonly decidedAt: Date | null
  readonly conditions: readonly WaitingCondition[]
  readonly runs: readonly { readonly at: Date }[]
}

const WAITING = { archivedAt: null, firedAt: null } as const

/** The decisions that stand and have conditions which have not fired; plans of history among them. */
export async function decisionsInForce(context: KeystoneContext): Promise<InForce[]> {
  const rows = await table<Row>(context, 'ReleaseDecision').findMany({
    where: {
      archivedAt: null,
      conditions: { some: WAITING },
      OR: [
        { phase: { in: ['decided', 'review_due'] } },
        { phase: 'proposed', decisionKind: 'recorded' },
      ],
    },
    include: {
      conditions: { where: WAITING, orderBy: { createdAt: 'asc' } },
      runs: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
    },
  })
  return rows.flatMap(row => {
    const since = row.decidedAt ?? row.runs[0]?.at
    const { id, decisionKind, familyId, releaseId, conditions } = row
    return since
      ? [{ id, decisionKind, family: familyId, stage: releaseId, since, conditions }]
      : []
  })
}
