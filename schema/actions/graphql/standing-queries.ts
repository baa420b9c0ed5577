import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import { publishedList } from '../list-of.ts'
import { sincePublication, type RevisionRow, type SincePublication } from '../standing/since.ts'
import { unpublishedChanges, type UnpublishedChange } from '../standing/unpublished.ts'

const revision = g.object<RevisionRow>()({
  name: 'UnpublishedRevision',
  description: 'A saved state that no published version contains.',
  fields: {
    listKey: g.field({ type: g.nonNull(g.String) }),
    itemId: g.field({ type: g.nonNull(g.String) }),
    number: g.field({ type: g.nonNull(g.Int) }),
    author: g.field({ type: g.nonNull(g.String), description: 'Whoever wrote it: `user:ID`.' }),
    at: g.field({ type: g.nonNull(g.DateTime) }),
  },
})

const since = g.object<SincePublication>()({
  name: 'SincePublication',
  description: 'What has happened to a record since its last version.',
  fields: {
    published: g.field({
      type: g.JSON,
      description: 'The body of the last version. Null: there is none.',
      resolve: ({ published }) => published as g<typeof g.JSON>,
    }),
    revisions: g.field({
      type: g.nonNull(g.list(g.nonNull(revision))),
      description:
        'Written since, in the record and in what it embeds, newest first. Whoever wrote one cannot publish.',
    }),
  },
})

const change = g.object<UnpublishedChange>()({
  name: 'UnpublishedChange',
  description: 'A public record that would read otherwise if it were published again.',
  fields: {
    listKey: g.field({ type: g.nonNull(g.String) }),
    itemId: g.field({ type: g.nonNull(g.String) }),
    key: g.field({ type: g.nonNull(g.String), description: '`kind/family/slug`' }),
    version: g.field({ type: g.nonNull(g.Int) }),
    changedAt: g.field({
      type: g.DateTime,
      description: 'Null: nothing was written, but what it cites has a later version.',
    }),
  },
})

/** Queries on what is written and not public yet. */
export const standingQueries = {
  sincePublication: g.field({
    type: g.nonNull(since),
    description: 'What has happened to a record since its last version, and who wrote it.',
    args: {
      list: g.arg({ type: g.nonNull(g.String), description: 'E.g. `Report`.' }),
      id: g.arg({ type: g.nonNull(g.ID) }),
    },
    resolve: (_, { list, id }, context: KeystoneContext) =>
      sincePublication(context, { listKey: publishedList(list), id }),
  }),
  unpublishedChanges: g.field({
    type: g.nonNull(g.list(g.nonNull(change))),
    description: 'The public records with unpublished changes, the longest waiting first.',
    resolve: (_, _args, context: KeystoneContext) => unpublishedChanges(context),
  }),
}
