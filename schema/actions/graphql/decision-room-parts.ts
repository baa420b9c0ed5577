import { g } from '@keystone-6/core'
import type { DecisionRoom } from '../decision/room.ts'
import { entriesOf } from '../../publication/projection/index.ts'

const text = g.field({ type: g.nonNull(g.String) })
const bool = g.field({ type: g.nonNull(g.Boolean) })
const texts = g.nonNull(g.list(g.nonNull(g.String)))

export const roomSignOff = g.object<DecisionRoom['signOffs'][number]>()({
  name: 'RoomSignOff',
  description: 'What a person last said, and whether it counts.',
  fields: {
    by: text,
    role: text,
    choice: text,
    reason: g.field({ type: g.String }),
    signedAt: text,
    isOutside: bool,
    problem: g.field({ type: g.String, description: 'Why it does not count.' }),
    changed: g.field({
      type: texts,
      description: 'What has changed since it was signed.',
      resolve: ({ changed }) => [...changed],
    }),
  },
})

export const roomWaiver = g.object<DecisionRoom['waivers'][number]>()({
  name: 'RoomWaiver',
  description: 'An answer that somebody asks to let pass.',
  fields: {
    id: g.field({ type: g.nonNull(g.ID) }),
    question: text,
    reason: text,
    controls: g.field({ type: texts, resolve: ({ controls }) => entriesOf(controls) }),
    expiresAt: g.field({
      type: g.nonNull(g.String),
      resolve: ({ expiresAt }) => expiresAt.toISOString(),
    }),
    proposedBy: text,
    proposedRole: text,
    acceptedBy: text,
    acceptedRole: text,
    problem: g.field({ type: g.String, description: 'Why it does not count.' }),
  },
})

export const roomCondition = g.object<DecisionRoom['conditions'][number]>()({
  name: 'RoomCondition',
  description: 'What would re-open the decision.',
  fields: {
    text,
    firedAt: g.field({
      type: g.String,
      resolve: ({ firedAt }) => firedAt?.toISOString() ?? null,
    }),
  },
})

type Comparison = NonNullable<DecisionRoom['comparison']>

const difference = g.object<Comparison['differences'][number]>()({
  name: 'RoomDifference',
  description: 'An answer that differs from the stage before.',
  fields: {
    question: text,
    before: g.field({ type: g.String }),
    after: g.field({ type: g.String }),
    figureBefore: g.field({ type: g.String }),
    figureAfter: g.field({ type: g.String }),
  },
})

const uplift = g.object<NonNullable<Comparison['uplift']>>()({
  name: 'RoomUplift',
  description: 'Parameters of this stage over what is public.',
  fields: { times: text, from: text, to: text },
})

export const roomComparison = g.object<Comparison>()({
  name: 'RoomComparison',
  description: 'What is different from the stage before.',
  fields: {
    previous: text,
    differences: g.field({
      type: g.nonNull(g.list(g.nonNull(difference))),
      resolve: ({ differences }) => [...differences],
    }),
    newMisuse: g.field({ type: texts, resolve: ({ newMisuse }) => [...newMisuse] }),
    newReports: g.field({ type: texts, resolve: ({ newReports }) => [...newReports] }),
    newAdvice: g.field({ type: texts, resolve: ({ newAdvice }) => [...newAdvice] }),
    uplift: g.field({ type: uplift }),
  },
})
