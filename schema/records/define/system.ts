import { group } from '@keystone-6/core'
import { text, timestamp } from '@keystone-6/core/fields'
import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { aside, VIEWS } from './modes.ts'
import type { Field, Fields } from './types.ts'

interface StampArgs {
  readonly operation: string
  readonly context: KeystoneContext
}

/** Who made or changed a record, and when; written by the desk, whatever was sent. */
const stamps = {
  at: (label: string, applies: (args: StampArgs) => boolean): Field =>
    timestamp({
      isIndexed: true,
      hooks: { resolveInput: (args: StampArgs) => (applies(args) ? clock.now() : undefined) },
      ui: { label, ...aside },
    }),
  by: (label: string, applies: (args: StampArgs) => boolean): Field =>
    text({
      hooks: {
        resolveInput: (args: StampArgs) =>
          applies(args) ? actorRef(args.context.session as Session | undefined) : undefined,
      },
      ui: { label, views: VIEWS.actor, ...aside },
    }),
}
const whenMade = ({ operation }: StampArgs) => operation === 'create'
const always = () => true

/** The fields that every list of records has besides its own. */
export const systemFields = (): Fields =>
  group({
    label: 'Record keeping',
    fields: {
      createdAt: stamps.at('Made', whenMade),
      createdBy: stamps.by('Made by', whenMade),
      updatedAt: stamps.at('Changed', always),
      updatedBy: stamps.by('Changed by', always),
      archivedAt: timestamp({
        isIndexed: true,
        ui: {
          label: 'Archived',
          description:
            'Set a time to take the record out of everyday lists. Nothing is ever deleted. A published record is retracted first.',
          createView: { fieldMode: 'hidden' },
          itemView: { fieldPosition: 'sidebar' },
        },
      }),
    },
  })
