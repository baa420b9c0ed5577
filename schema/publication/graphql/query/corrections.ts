import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql'
import { effectiveInstant } from '../../contract/index.ts'
import { isRedacted, isVisible, type PublishedStore, type StoreEntry } from '../../store/index.ts'
import { fieldChanges, fieldsChanged } from '../compare.ts'
import type { PublicContext, SeenVersion } from '../context.ts'
import { Meta } from '../meta.ts'
import { connection, page, PAGE_ARGS, type PageArgs } from '../paging.ts'
import { MOMENT_ARGS, momentOf, type MomentArgs } from './arguments.ts'

const previous = (store: PublishedStore, entry: StoreEntry): StoreEntry | undefined =>
  store.history(entry).findLast(other => other.version < entry.version)

const Correction = new GraphQLObjectType<SeenVersion, PublicContext>({
  name: 'Correction',
  description: 'A version that says an earlier one was wrong, or withdraws the record.',
  fields: {
    meta: {
      type: new GraphQLNonNull(Meta),
      description: 'The correcting version: which record, when and why.',
      resolve: seen => seen,
    },
    previousVersion: {
      type: GraphQLInt,
      description: 'Number of the version that it corrects.',
      resolve: ({ entry }, _, { store }) => previous(store, entry)?.version ?? null,
    },
    fieldsChanged: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
      description:
        'The fields that differ; empty for a retraction, or where one of the two was redacted.',
      resolve({ entry }, _, { store }) {
        const before = previous(store, entry)
        if (!before || entry.change.kind === 'retraction') return []
        if (isRedacted(before) || isRedacted(entry)) return []
        return fieldsChanged(fieldChanges(store.read(before).body, store.read(entry).body))
      },
    },
  },
})

interface CorrectionsArgs extends MomentArgs, PageArgs {
  readonly family?: string | null
}

/** Everything that was ever put right, latest first. */
export const correctionsField: GraphQLFieldConfig<unknown, PublicContext, CorrectionsArgs> = {
  type: new GraphQLNonNull(connection(Correction, 'CorrectionPage')),
  description: 'All corrections and retractions, latest first.',
  args: {
    family: {
      type: GraphQLString,
      description: 'Only what belongs to the family of this slug, and the family itself.',
    },
    ...PAGE_ARGS,
    ...MOMENT_ARGS,
  },
  resolve(_, { family, first, after, ...when }, { store }) {
    const moment = momentOf(when)
    const items = store.entries
      .filter(({ change }) => change.kind === 'correction' || change.kind === 'retraction')
      .filter(entry => !family || (entry.kind === 'family' ? entry.slug : entry.family) === family)
      .filter(entry => isVisible(entry, moment))
      .map(entry => ({
        item: { entry, moment },
        key: [-Date.parse(effectiveInstant(entry)), entry.digest],
      }))
    return page(items, { first, after })
  },
}
