import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { deliver, holdDelivery } from '../deliver/index.ts'
import type { Delivered } from '../deliver/run.ts'
import { publishDue, type DueOutcome } from '../due/publish-due.ts'
import { requireRight } from '../rights.ts'

const refused = g.object<Delivered['refused'][number]>()({
  name: 'RefusedVersion',
  description: 'A published version that the leak scan keeps out of the site.',
  fields: {
    key: g.field({ type: g.nonNull(g.String), description: '`kind/family/slug`' }),
    version: g.field({ type: g.nonNull(g.Int) }),
    reason: g.field({ type: g.nonNull(g.String) }),
  },
})

const delivered = g.object<Delivered>()({
  name: 'Delivered',
  description: 'A generation of the public site.',
  fields: {
    generation: g.field({ type: g.nonNull(g.Int) }),
    live: g.field({ type: g.nonNull(g.Int), description: 'How many versions are public now.' }),
    refused: g.field({ type: g.nonNull(g.list(g.nonNull(refused))) }),
  },
})

const dueOutcome = g.object<DueOutcome>()({
  name: 'DueOutcome',
  description: 'What became of a scheduled record whose instant had come.',
  fields: {
    list: g.field({ type: g.nonNull(g.String), resolve: ({ listKey }) => listKey }),
    id: g.field({ type: g.nonNull(g.ID) }),
    published: g.field({ type: g.nonNull(g.Boolean) }),
    reopened: g.field({
      type: g.nonNull(g.Boolean),
      description: 'A decision that has become due for review.',
      resolve: ({ reopened }) => reopened ?? false,
    }),
    reason: g.field({
      type: g.String,
      description: 'Why it was sent back to its writers, or is due for review.',
    }),
  },
})

/** The mutations that take long or work through many records: none runs in one transaction. */
export const deliveryMutations = (settings: Settings) => ({
  deliver: g.field({
    type: g.nonNull(delivered),
    description: 'Builds the public site from all that is published, and waits for it.',
    resolve: (_, _args, context: KeystoneContext) => deliver(context, settings),
  }),
  holdDelivery: g.field({
    type: g.nonNull(g.Boolean),
    description:
      'Holds back the builds that publishing asks for, until `deliver` or for so many minutes.',
    args: { minutes: g.arg({ type: g.nonNull(g.Int) }) },
    resolve: (_, { minutes }, context: KeystoneContext) => holdDelivery(context, settings, minutes),
  }),
  publishDue: g.field({
    type: g.nonNull(g.list(g.nonNull(dueOutcome))),
    description:
      'Publishes each scheduled record whose instant has come, if its checks still pass, and looks at what would re-open each decision.',
    resolve(_, _args, context: KeystoneContext) {
      requireRight(context, 'publishDue')
      return publishDue(context)
    },
  }),
})
