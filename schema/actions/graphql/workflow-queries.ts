import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Note } from '../../publication/projection/index.ts'
import type { Settings } from '../../platform/settings.ts'
import { findCollisions, type Collision } from '../collisions/find.ts'
import { inTurn } from '../collisions/in-turn.ts'
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

const collision = g.object<Collision>()({
  name: 'WordsCollision',
  description: 'Words of a record as it would be public that stand in one that is not public.',
  fields: {
    digest: g.field({ type: g.nonNull(g.String), description: 'Names it for `allowWords`.' }),
    field: g.field({ type: g.nonNull(g.String), description: 'Field of the public body.' }),
    listKey: g.field({ type: g.nonNull(g.String), description: 'List of the other record.' }),
    itemId: g.field({ type: g.nonNull(g.String) }),
    itemField: g.field({ type: g.nonNull(g.String) }),
    refuses: g.field({
      type: g.nonNull(g.Boolean),
      description: 'The leak scan will keep it from the public. False: look at it twice.',
    }),
    isAllowed: g.field({
      type: g.nonNull(g.Boolean),
      description: 'A reviewer has allowed these words for this content.',
    }),
  },
})
export const notes = g.nonNull(g.list(g.nonNull(note)))

const preview = (settings: Settings) =>
  g.object<PublicationPreview>()({
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
      collisions: g.field({
        type: g.nonNull(g.list(g.nonNull(collision))),
        description:
          'What the leak scan would find, as far as the caller may read it. Every record is read for it.',
        resolve: ({ target, preview }, _args, context: KeystoneContext) =>
          inTurn(context, () => findCollisions(context, settings, target, preview)),
      }),
    },
  })

/** The workflow's query. */
export const workflowQueries = (settings: Settings) => ({
  publicationPreview: g.field({
    type: g.nonNull(preview(settings)),
    description: 'How a record would look in public, and what keeps it from it.',
    args: {
      list: g.arg({ type: g.nonNull(g.String), description: 'E.g. `Report`.' }),
      id: g.arg({ type: g.nonNull(g.ID) }),
    },
    resolve: (_, { list, id }, context: KeystoneContext) =>
      publicationPreview(context, { listKey: publishedList(list), id }),
  }),
})
