import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Note } from '../../publication/projection/index.ts'
import { publishedList } from '../list-of.ts'
import { publicationPreview, type PublicationPreview } from '../preview.ts'

const note = g.object<Note>()({
  name: 'PublicationNote',
  description: 'Something about one field, for the people who write the record.',
  fields: {
    field: g.field({
      type: g.nonNull(g.String),
      description: 'The field, with dots for its parts.',
    }),
    message: g.field({ type: g.nonNull(g.String) }),
  },
})
const notes = g.nonNull(g.list(g.nonNull(note)))

const preview = g.object<PublicationPreview>()({
  name: 'PublicationPreview',
  description: 'A record as it would look in public now.',
  fields: {
    digest: g.field({
      type: g.String,
      description:
        'Names what is seen here; `publish` and `schedule` ask for it. Null: no whole body.',
    }),
    json: g.field({
      type: g.JSON,
      description: 'The public body, as readers would get it.',
      resolve: ({ json }) => json as g<typeof g.JSON>,
    }),
    problems: g.field({ type: notes, description: 'What keeps it from being published now.' }),
    warnings: g.field({ type: notes, description: 'What should be looked at before.' }),
  },
})

/** The workflow's query. */
export const workflowQueries = {
  publicationPreview: g.field({
    type: g.nonNull(preview),
    description: 'How a record would look in public, and what keeps it from it.',
    args: {
      list: g.arg({ type: g.nonNull(g.String), description: 'E.g. `Report`.' }),
      id: g.arg({ type: g.nonNull(g.ID) }),
    },
    resolve: (_, { list, id }, context: KeystoneContext) =>
      publicationPreview(context, { listKey: publishedList(list), id }),
  }),
}
