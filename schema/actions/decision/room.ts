import type { KeystoneContext } from '@keystone-6/core/types'
import {
  checklistOf,
  describeCondition,
  gateOf,
  readCondition,
  type Answer,
  type Gate,
  type Question,
  type Run,
} from '../../decision/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { subjectOf } from './facts/index.ts'
import { compareStages, type StageComparison } from './room-compare.ts'
import { roomSignOffs, roomWaivers, type RoomSignOff, type RoomWaiver } from './room-people.ts'
import { runOf } from './run.ts'
import { stateOf, type DecisionState } from './state.ts'

/** Everything that leadership looks at before a stage, on one page. */
export interface DecisionRoom {
  readonly release: { readonly id: string; readonly slug: string; readonly name: string }
  /** Null while nobody has begun a decision: the answers say what one would lack. */
  readonly state: DecisionState | null
  readonly run: Run
  readonly gate: Gate
  readonly answers: readonly (Answer & { readonly asked: Question; readonly isWaived: boolean })[]
  /** What would re-open it, and when it did. */
  readonly conditions: readonly { readonly text: string; readonly firedAt: Date | null }[]
  readonly signOffs: readonly RoomSignOff[]
  readonly waivers: readonly RoomWaiver[]
  readonly comparison: StageComparison | null
}

/**
 * The room of a stage: of its latest decision, or of none yet. It writes nothing.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`.
 */
export async function decisionRoom(
  context: KeystoneContext,
  releaseId: string,
): Promise<DecisionRoom> {
  requireRight(context, 'decisionRoom')
  const visible = await context.db.Release?.findOne({ where: { id: releaseId } })
  if (!visible) throw new DeskError('NOT_FOUND', 'There is no such stage, or you may not see it.')
  const latest = await table<{ id: string }>(context, 'ReleaseDecision').findFirst({
    where: { releaseId, archivedAt: null },
    orderBy: { createdAt: 'desc' },
  })
  const at = clock.now()
  const state = latest && (await stateOf(context, latest.id, at))
  const subject = state?.subject ?? (await subjectOf(context, releaseId, null, at))
  const run = state?.run ?? (await runOf(context, subject))
  const gate = state?.verdict.gate ?? gateOf(run, [], at.toISOString())
  const waived = new Set(gate.waived)
  const { questions } = checklistOf(run.checklist)
  const { id, slug, name } = subject.release
  return {
    release: { id, slug, name },
    state,
    run,
    gate,
    answers: (state?.verdict.answers ?? run.answers).map(answer => ({
      ...answer,
      asked: questions.find(each => each.id === answer.question) as Question,
      isWaived: waived.has(answer.question),
    })),
    conditions: latest ? await conditionsOf(context, latest.id) : [],
    signOffs: state ? await roomSignOffs(context, state) : [],
    waivers: state ? await roomWaivers(context, state) : [],
    comparison: await compareStages(context, subject, run),
  }
}

async function conditionsOf(
  context: KeystoneContext,
  decisionId: string,
): Promise<DecisionRoom['conditions']> {
  const rows = await table<{ query: unknown; firedAt: Date | null }>(
    context,
    'ReopenCondition',
  ).findMany({ where: { decisionId, archivedAt: null }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ query, firedAt }) => {
    const read = readCondition(query)
    const text = read.ok ? describeCondition(read.condition) : `Cannot be read: ${read.problem}`
    return { text, firedAt }
  })
}
