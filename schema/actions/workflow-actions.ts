import { action, g } from '@keystone-6/core'
import { text } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, KeystoneContext, ListConfig } from '@keystone-6/core/types'
import {
  CHANGE_KIND,
  type ChangeKind,
  type PublicationState,
  type PublishedList,
} from '../vocabulary/index.ts'
import type { ActionName } from '../policy.ts'
import { publish } from './publish.ts'
import type { Target } from './record.ts'
import { requestChanges } from './request-changes.ts'
import { retract } from './retract.ts'
import { may } from './rights.ts'
import { schedule } from './schedule.ts'
import { submit } from './submit.ts'

type Actions = NonNullable<ListConfig<BaseListTypeInfo>['actions']>
type Where = BaseListTypeInfo['inputs']['uniqueWhere']

type PublishedChange = Exclude<ChangeKind, 'retraction'>
const CHANGES = CHANGE_KIND.values.filter(kind => kind !== 'retraction')

const changeKinds = g.enum({
  name: 'PublicationChangeKind',
  description: CHANGE_KIND.name,
  values: Object.fromEntries(
    CHANGES.map(kind => [kind, { value: kind, description: CHANGE_KIND.terms[kind].meaning }]),
  ) as Record<PublishedChange, { value: PublishedChange; description: string }>,
})

/** A text that the Admin UI asks for in the action's dialog. */
const asked = (label: string) => ({
  graphql: g.arg({ type: g.nonNull(g.String), description: label }),
  ui: {
    source: {
      field: text({
        ui: { displayMode: 'textarea', label },
        validation: { isRequired: true },
      }),
    },
  },
})

/** What publishing and scheduling ask for; the page that shows the preview sends it. */
const digest = {
  graphql: g.arg({
    type: g.nonNull(g.String),
    description: 'The digest that `publicationPreview` gave: what was seen is what is published.',
  }),
}
const changeKind = {
  graphql: g.arg({ type: changeKinds, description: 'Default: first, then update.' }),
}
const changeNote = {
  graphql: g.arg({
    type: g.String,
    description: 'What changed and why; may be empty the first time only.',
  }),
}

/** Everybody signed in may call; each action then says in words who may do it, and why not. */
const access = ({ session }: { session?: unknown }) => Boolean(session)

/**
 * How the Admin UI offers an action: not to who may not do it, nor in another state. This is
 * convenience only; the action itself checks both.
 */
const offered = (right: ActionName, states: readonly PublicationState[]) => ({
  actionMode: ({ context }: { context: KeystoneContext }) =>
    may(context, right) ? { hidden: { NOT: { state: { in: [...states] } } } } : ('hidden' as const),
  navigation: 'refetch' as const,
})
/** Publishing binds what was seen: the Admin UI's own page shows it and sends its digest. */
const NOT_OFFERED = {
  itemView: { actionMode: 'hidden' as const },
  listView: { actionMode: 'hidden' as const },
}
const NOT_IN_LISTS = { listView: { actionMode: 'hidden' as const } }

/**
 * The workflow's mutations on one publishable list: `submitReport`, `publishReport` and so on, and
 * what the Admin UI shows of them.
 */
export function workflowActions(listKey: PublishedList): Actions {
  const target = (where: Where): Target => ({ listKey, id: String(where.id) })
  return {
    submit: action({
      access,
      resolve: ({ where }, context) => submit(context, target(where)),
      graphql: { description: 'Hands the record in for review.' },
      ui: {
        label: 'Hand in for review',
        itemView: offered('submit', ['draft', 'changes_requested', 'published', 'corrected']),
        ...NOT_IN_LISTS,
      },
    }),
    requestChanges: action({
      access,
      args: { note: asked('What should be changed') },
      resolve: ({ where, args }, context) => requestChanges(context, target(where), args),
      graphql: { description: 'Sends the record back to its writers with a note.' },
      ui: {
        label: 'Request changes',
        itemView: offered('requestChanges', ['in_review', 'scheduled']),
        ...NOT_IN_LISTS,
      },
    }),
    schedule: action({
      access,
      args: {
        digest,
        at: {
          graphql: g.arg({
            type: g.nonNull(g.DateTime),
            description: 'When it goes out, if every check still passes then.',
          }),
        },
        changeKind,
        changeNote,
      },
      resolve: ({ where, args }, context) => schedule(context, target(where), args),
      graphql: { description: 'Approves the record for publication at a later instant.' },
      ui: { label: 'Schedule', ...NOT_OFFERED },
    }),
    publish: action({
      access,
      args: {
        digest,
        changeKind,
        changeNote,
        historicalInstant: {
          graphql: g.arg({
            type: g.DateTime,
            description: 'When it was public in the past. For tokens with the scope history only.',
          }),
        },
      },
      resolve: ({ where, args }, context) => publish(context, target(where), args),
      graphql: { description: 'Publishes the record as it was seen in the preview.' },
      ui: { label: 'Publish', ...NOT_OFFERED },
    }),
    retract: action({
      access,
      args: { reason: asked('Why it is withdrawn, in words for the public') },
      resolve: ({ where, args }, context) => retract(context, target(where), args),
      graphql: { description: 'Withdraws a published record; a notice stands in its place.' },
      ui: {
        label: 'Retract',
        itemView: offered('retract', ['published', 'corrected']),
        ...NOT_IN_LISTS,
      },
    }),
  }
}
