import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { BUILD_STATE } from '../../vocabulary/index.ts'
import { deliveryStatus, type DeliveryStatus } from '../deliver/status.ts'

const buildState = g.enum({
  name: 'BuildState',
  description: BUILD_STATE.name,
  values: Object.fromEntries(
    BUILD_STATE.values.map(state => [
      state,
      { value: state, description: BUILD_STATE.terms[state].meaning },
    ]),
  ),
})

const status = g.object<DeliveryStatus>()({
  name: 'DeliveryStatus',
  description: 'Where the public site stands.',
  fields: {
    state: g.field({ type: g.nonNull(buildState) }),
    since: g.field({
      type: g.DateTime,
      description: 'When the build that is under way began, or when the last one ended.',
    }),
    generation: g.field({
      type: g.Int,
      description: 'The generation that the last build made, or began from.',
    }),
    reason: g.field({ type: g.nonNull(g.String), description: 'Why the last build failed.' }),
    waiting: g.field({
      type: g.nonNull(g.Int),
      description: 'Published versions that are neither live nor refused yet.',
    }),
  },
})

/** Queries on what becomes of publications after they were published. */
export const deliveryQueries = (settings: Settings) => ({
  deliveryStatus: g.field({
    type: g.nonNull(status),
    description: 'Whether the public site is being built, is up to date, or why it is not.',
    resolve: (_, _args, context: KeystoneContext) => deliveryStatus(context, settings),
  }),
})
