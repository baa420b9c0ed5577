import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import type { PageLeak } from '../../publication/generation/index.ts'
import { BUILD_STATE } from '../../vocabulary/index.ts'
import { pageLeaks } from '../collisions/allow-on-page.ts'
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

const pageLeak = g.object<PageLeak>()({
  name: 'PageLeak',
  description:
    'Words of a record that is not public which the last build put on a page, and which kept it off.',
  fields: {
    digest: g.field({ type: g.nonNull(g.String), description: 'Names it for `allowOnPage`.' }),
    page: g.field({ type: g.nonNull(g.String), description: 'The file of the site.' }),
    listKey: g.field({ type: g.nonNull(g.String), description: 'List of the record.' }),
    itemId: g.field({ type: g.nonNull(g.String) }),
    field: g.field({ type: g.nonNull(g.String), description: 'Where in it the words stand.' }),
  },
})

/** Queries on what becomes of publications after they were published. */
export const deliveryQueries = (settings: Settings) => ({
  deliveryStatus: g.field({
    type: g.nonNull(status),
    description: 'Whether the public site is being built, is up to date, or why it is not.',
    resolve: (_, _args, context: KeystoneContext) => deliveryStatus(context, settings),
  }),
  pageLeaks: g.field({
    type: g.nonNull(g.list(g.nonNull(pageLeak))),
    description: 'What of records that are not public the last build put on pages.',
    resolve: (_, _args, context: KeystoneContext) => pageLeaks(context, settings),
  }),
})
