import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { confirmRedaction } from '../redact/confirm.ts'
import { planRedaction, type RedactionPlan } from '../redact/plan.ts'
import { proposeRedaction } from '../redact/propose.ts'
import type { VersionRow } from '../redact/versions.ts'
import { requireRight } from '../rights.ts'
import { notes } from './workflow-queries.ts'

/** The schema of the lists, from which their types are taken. */
type Base = Parameters<Extract<Parameters<typeof g.extend>[0], (base: never) => unknown>>[0]

const staying = g.object<VersionRow>()({
  name: 'StayingVersion',
  description: 'A version that a redaction leaves as it is.',
  fields: {
    version: g.field({ type: g.nonNull(g.Int) }),
    changeKind: g.field({ type: g.nonNull(g.String) }),
    changeNote: g.field({ type: g.nonNull(g.String), description: 'It stays public too.' }),
    instant: g.field({ type: g.nonNull(g.DateTime) }),
  },
})

const going = g.object<RedactionPlan['going'][number]>()({
  name: 'GoingVersion',
  description: 'A version whose content a redaction destroys.',
  fields: {
    version: g.field({ type: g.nonNull(g.Int), resolve: ({ row }) => row.version }),
    changeKind: g.field({ type: g.nonNull(g.String), resolve: ({ row }) => row.changeKind }),
    changeNote: g.field({ type: g.nonNull(g.String), resolve: ({ row }) => row.changeNote }),
    instant: g.field({ type: g.nonNull(g.DateTime), resolve: ({ row }) => row.instant }),
    body: g.field({
      type: g.JSON,
      description: 'What it says. Null: a retraction.',
      resolve: ({ object }) => object.body as g<typeof g.JSON>,
    }),
  },
})

const plan = g.object<RedactionPlan>()({
  name: 'RedactionPlan',
  description: 'Exactly what a redaction would destroy now.',
  fields: {
    key: g.field({ type: g.nonNull(g.String), description: '`kind/family/slug`' }),
    going: g.field({ type: g.nonNull(g.list(g.nonNull(going))) }),
    staying: g.field({ type: g.nonNull(g.list(g.nonNull(staying))) }),
    savedStates: g.field({
      type: g.nonNull(g.Int),
      description: 'How many saved states go with them, of the record and of what it embeds.',
    }),
    payloads: g.field({
      type: g.nonNull(g.Int),
      description: 'How many contents and salts are destroyed in all.',
      resolve: ({ digests }) => digests.length,
    }),
    citing: g.field({
      type: g.nonNull(g.list(g.nonNull(g.String))),
      description: 'Published versions that cite one of these; their own words stay.',
    }),
    problems: g.field({ type: notes, description: 'What forbids it now.' }),
    warnings: g.field({ type: notes, description: 'What should be looked at before.' }),
  },
})

const scope = {
  key: g.arg({ type: g.nonNull(g.String), description: 'E.g. `event/gpt-2/grover`.' }),
  versions: g.arg({
    type: g.list(g.nonNull(g.Int)),
    description: 'Numbers of the versions. Default: all that have content.',
  }),
}
const text = (description: string) => g.arg({ type: g.nonNull(g.String), description })

/** The query on redactions. */
export const redactionQueries = {
  redactionPlan: g.field({
    type: g.nonNull(plan),
    description: 'What a redaction would destroy now, what stays, and what should be looked at.',
    args: scope,
    resolve(_, args, context: KeystoneContext) {
      requireRight(context, 'confirmRedaction')
      return planRedaction(context, args)
    },
  }),
}

/** The two steps of a redaction. */
export const redactionMutations = (base: Base, settings: Settings) => ({
  proposeRedaction: g.field({
    type: base.object('Redaction'),
    description: 'Proposes to destroy the content of published versions. Destroys nothing yet.',
    args: {
      ...scope,
      reason: text('Why, for the people of the desk.'),
      publicReason: text('Why, for the public, without repeating what is taken down.'),
    },
    resolve: (_, args, context: KeystoneContext) => proposeRedaction(context, settings, args),
  }),
  confirmRedaction: g.field({
    type: base.object('Redaction'),
    description: 'Destroys, for ever, what somebody else has proposed to destroy.',
    args: { id: g.arg({ type: g.nonNull(g.ID) }) },
    resolve: (_, { id }, context: KeystoneContext) => confirmRedaction(context, id, settings),
  }),
})
