import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql'
import { CHANGE_KIND } from '../../vocabulary/index.ts'
import { PUBLIC_KINDS, type PublicKind, type RedactionMarker } from '../contract/index.ts'
import { visibleHistory, type StoreEntry } from '../store/index.ts'
import type { PublicContext, SeenVersion } from './context.ts'
import { DigestType, instantText, InstantType } from './scalars.ts'
import { titleOf } from './title.ts'
import { nullable, object, term, text } from './typed.ts'

const KIND_MEANINGS: Readonly<Record<PublicKind, string>> = {
  desk: 'The desk itself.',
  family: 'A model family.',
  release: 'One stage of a family.',
  partner: 'A partner’s work on a family.',
  measurement: 'A figure.',
  finding: 'A statement that rests on figures.',
  event: 'An item of the timeline.',
  report: 'A follow-up report.',
  notice: 'A notice of what is withheld under embargo.',
  decision: 'A release decision.',
}

export const RecordKind = new GraphQLEnumType({
  name: 'RecordKind',
  description: 'The kinds of published record.',
  values: Object.fromEntries(
    Object.keys(PUBLIC_KINDS).map(kind => [
      kind,
      { value: kind, description: KIND_MEANINGS[kind as PublicKind] },
    ]),
  ),
})

const change = object<StoreEntry['change']>('Change', 'What a version changed, and why.', {
  kind: [term('ChangeKind', 'Why there is a new version.', CHANGE_KIND), 'Why it was published.'],
  note: [text, 'What changed and why, in a sentence. May be empty for a first publication.'],
})

const redaction = object<RedactionMarker>(
  'Redaction',
  'That the content of a version was destroyed by two people’s decision. Its digest stays.',
  {
    instant: [instantText, 'When.'],
    reason: [text, 'Why, in words for the public.'],
  },
)

const latestOf = ({ entry, moment }: SeenVersion, { store }: PublicContext): StoreEntry =>
  visibleHistory(store, entry, moment).at(-1) ?? entry

/** What is known of a published version besides its content. */
export const Meta = new GraphQLObjectType<SeenVersion, PublicContext>({
  name: 'Meta',
  description: 'What is known of one published version of a record besides its content.',
  fields: {
    kind: {
      type: new GraphQLNonNull(RecordKind),
      description: 'What kind of record it is.',
      resolve: ({ entry }) => entry.kind,
    },
    family: {
      type: GraphQLString,
      description: 'Slug of its family; null for the desk and for a family itself.',
      resolve: ({ entry }) => entry.family,
    },
    slug: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'Its name in addresses, unique within family and kind.',
      resolve: ({ entry }) => entry.slug,
    },
    title: {
      type: new GraphQLNonNull(GraphQLString),
      description:
        'What this version is called. For one that says nothing (a retraction, a redacted one): what the version before was, else its slug.',
      resolve: ({ entry }, _, { store }) => titleOf(store, entry),
    },
    version: {
      type: new GraphQLNonNull(GraphQLInt),
      description: 'Number of this version, from 1. A published version never changes.',
      resolve: ({ entry }) => entry.version,
    },
    digest: {
      type: new GraphQLNonNull(DigestType),
      description: 'SHA-256 of the canonical JSON (RFC 8785) of the published object.',
      resolve: ({ entry }) => entry.digest,
    },
    instant: {
      type: new GraphQLNonNull(InstantType),
      description: 'When this version was truly published by this desk.',
      resolve: ({ entry }) => entry.instant,
    },
    historicalInstant: {
      type: InstantType,
      description: 'For a version loaded from history: when its content was public then.',
      resolve: ({ entry }) => entry.historicalInstant,
    },
    recorded: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'True: loaded from history, so that `historicalInstant` is another’s word.',
      resolve: ({ entry }) => entry.historicalInstant !== null,
    },
    change: {
      type: change.graphql,
      description: 'What this version changed, and why.',
      resolve: ({ entry }) => entry.change,
    },
    redaction: {
      type: nullable(redaction).graphql,
      description:
        'Set where the content of this version was destroyed: the record itself is null.',
      resolve: ({ entry }) => entry.redaction ?? null,
    },
    latestVersion: {
      type: new GraphQLNonNull(GraphQLInt),
      description: 'Number of the latest version, as of the moment that was asked for.',
      resolve: (seen, _, context) => latestOf(seen, context).version,
    },
    retracted: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'True: as of the moment that was asked for, the record has been retracted.',
      resolve: (seen, _, context) => latestOf(seen, context).change.kind === 'retraction',
    },
  },
})

/** What all records have in common. */
export const PublicRecord = new GraphQLInterfaceType({
  name: 'PublicRecord',
  description: 'What all published records have in common.',
  fields: {
    meta: {
      type: new GraphQLNonNull(Meta),
      description: 'Name, version, dates and digest of what is shown.',
    },
  },
})
