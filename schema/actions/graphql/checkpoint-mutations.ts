import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { checkpoint, type SignedLog } from '../witness/checkpoint.ts'

const count = (description: string) => g.field({ type: g.nonNull(g.Int), description })

const signed = g.object<SignedLog>()({
  name: 'SignedLog',
  description: 'A signed state of the audit log.',
  fields: {
    size: count('Events in the log.'),
    unsequenced: count('Events that have no place in the log yet.'),
    number: g.field({
      type: g.nonNull(g.Int),
      resolve: ({ checkpoint }) => checkpoint.number,
    }),
    at: g.field({ type: g.nonNull(g.String), resolve: ({ checkpoint }) => checkpoint.at }),
    rootHash: g.field({
      type: g.nonNull(g.String),
      resolve: ({ checkpoint }) => checkpoint.rootHash,
    }),
    envelope: g.field({
      type: g.nonNull(g.String),
      description: 'The statement itself (DSSE), to be kept elsewhere.',
    }),
  },
})

/** Signs the state of the audit log now; a running desk does it by itself. */
export const checkpointMutations = (settings: Settings) => ({
  checkpoint: g.field({
    type: g.nonNull(signed),
    description: 'Gives every audit event its place in the log and signs its state.',
    resolve: (_, __, context: KeystoneContext) => checkpoint(context, settings),
  }),
})
