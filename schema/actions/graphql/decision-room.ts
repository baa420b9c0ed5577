import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import { POINT, type Point, type PointState } from '../../vocabulary/index.ts'
import { roomComparison, roomCondition, roomSignOff, roomWaiver } from './decision-room-parts.ts'
import { decisionRoom, type DecisionRoom } from '../decision/room.ts'

const text = g.field({ type: g.nonNull(g.String) })
const texts = g.nonNull(g.list(g.nonNull(g.String)))

const answer = g.object<DecisionRoom['answers'][number]>()({
  name: 'RoomAnswer',
  description: 'One answer of the checklist, with what it rests on.',
  fields: {
    question: text,
    point: g.field({ type: g.nonNull(g.String), resolve: ({ asked }) => asked.point }),
    text: g.field({ type: g.nonNull(g.String), resolve: ({ asked }) => asked.text }),
    from: g.field({ type: texts, resolve: ({ asked }) => [...asked.from] }),
    answerer: g.field({ type: g.nonNull(g.String), resolve: ({ asked }) => asked.answerer }),
    judged: g.field({ type: g.String, resolve: ({ asked }) => asked.judged ?? null }),
    blocking: g.field({ type: g.nonNull(g.Boolean), resolve: ({ asked }) => asked.blocking }),
    isWaived: g.field({ type: g.nonNull(g.Boolean) }),
    waivable: g.field({
      type: g.nonNull(g.Boolean),
      description: 'Whether a waiver could let it pass.',
      resolve: ({ asked }) => asked.blocking && asked.waivable !== false,
    }),
    value: text,
    because: text,
    figure: g.field({ type: g.String }),
    low: g.field({ type: g.String, resolve: ({ interval }) => interval?.low ?? null }),
    high: g.field({ type: g.String, resolve: ({ interval }) => interval?.high ?? null }),
    n: g.field({ type: g.Int }),
    threshold: g.field({ type: g.String }),
    evidence: g.field({ type: texts, resolve: ({ evidence }) => [...evidence] }),
    answeredBy: text,
    note: g.field({ type: g.String }),
  },
})

const point = g.object<{ point: Point; state: PointState }>()({
  name: 'RoomPoint',
  description: 'How one of the six points stands.',
  fields: { point: text, state: text },
})

const problem = g.object<{ subject: string; problem: string }>()({
  name: 'RoomProblem',
  description: 'Why a sign-off or a waiver does not count.',
  fields: { subject: text, problem: text },
})

const problems = g.nonNull(g.list(g.nonNull(problem)))
const count = g.nonNull(g.Int)

const room = g.object<DecisionRoom>()({
  name: 'DecisionRoom',
  description: 'All that stands for and against a stage now.',
  fields: {
    release: g.field({ type: g.nonNull(g.String), resolve: ({ release }) => release.name }),
    decision: g.field({
      type: g.ID,
      description: 'The decision. Null: nobody has begun one.',
      resolve: ({ state }) => state?.decision.id ?? null,
    }),
    phase: g.field({ type: g.String, resolve: ({ state }) => state?.decision.phase ?? null }),
    kind: g.field({ type: g.nonNull(g.String), resolve: ({ run }) => run.facts.kind }),
    at: g.field({ type: g.nonNull(g.String), resolve: ({ run }) => run.facts.at }),
    checklist: g.field({ type: count, resolve: ({ run }) => run.checklist }),
    thresholds: g.field({
      type: count,
      description:
        'Version of the family’s thresholds; 0: the desk’s first ones, which nobody locked.',
      resolve: ({ run }) => run.thresholds.version,
    }),
    lockedAt: g.field({
      type: g.String,
      resolve: ({ run }) => run.facts.evidence.thresholds?.lockedAt ?? null,
    }),
    outcome: g.field({
      type: g.nonNull(g.String),
      description: 'What the answers give now.',
      resolve: ({ gate }) => gate.outcome,
    }),
    digest: g.field({
      type: g.String,
      description: 'What a sign-off made now would bind.',
      resolve: ({ state }) => state?.occasion.digest ?? null,
    }),
    points: g.field({
      type: g.nonNull(g.list(g.nonNull(point))),
      resolve: ({ gate }) => POINT.values.map(each => ({ point: each, state: gate.points[each] })),
    }),
    answers: g.field({
      type: g.nonNull(g.list(g.nonNull(answer))),
      resolve: ({ answers }) => [...answers],
    }),
    refusals: g.field({
      type: texts,
      resolve: ({ state }) => [...(state?.verdict.refusals ?? [])],
    }),
    approving: g.field({
      type: count,
      resolve: ({ state }) => state?.verdict.count.approving ?? 0,
    }),
    outside: g.field({ type: count, resolve: ({ state }) => state?.verdict.count.outside ?? 0 }),
    lacks: g.field({
      type: texts,
      resolve: ({ state }) => [...(state?.verdict.count.lacks ?? [])],
    }),
    voidSignOffs: g.field({
      type: problems,
      resolve: ({ state }) =>
        (state?.verdict.count.void ?? []).map(({ by, problem }) => ({ subject: by, problem })),
    }),
    idleWaivers: g.field({
      type: problems,
      resolve: ({ gate }) =>
        gate.idle.map(({ question, problem }) => ({ subject: question, problem })),
    }),
    conditions: g.field({
      type: g.nonNull(g.list(g.nonNull(roomCondition))),
      resolve: ({ conditions }) => [...conditions],
    }),
    signOffs: g.field({
      type: g.nonNull(g.list(g.nonNull(roomSignOff))),
      resolve: ({ signOffs }) => [...signOffs],
    }),
    waivers: g.field({
      type: g.nonNull(g.list(g.nonNull(roomWaiver))),
      resolve: ({ waivers }) => [...waivers],
    }),
    comparison: g.field({ type: roomComparison }),
    proposedBy: g.field({
      type: g.nonNull(g.String),
      description: 'Who stands for it; empty while nobody does.',
      resolve: ({ state }) => state?.decision.proposedBy ?? '',
    }),
    decided: g.field({
      type: g.String,
      description: 'The outcome that stands. Null: none does.',
      resolve: ({ state }) => state?.decision.outcome ?? null,
    }),
    decidedAt: g.field({
      type: g.String,
      resolve: ({ state }) => state?.decision.decidedAt?.toISOString() ?? null,
    }),
  },
})

/** The query of leadership's view. */
export const decisionQueries = {
  decisionRoom: g.field({
    type: g.nonNull(room),
    description: 'What stands for and against the release of a stage, as the records are now.',
    args: { release: g.arg({ type: g.nonNull(g.ID) }) },
    resolve: (_, { release }, context: KeystoneContext) => decisionRoom(context, release),
  }),
}
