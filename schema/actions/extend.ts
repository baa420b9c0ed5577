import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { GraphQLSchema } from 'graphql'
import type { Settings } from '../platform/settings.ts'
import { accountMutations } from './account-mutations.ts'
import { allowOnPage } from './collisions/allow-on-page.ts'
import { allowWords } from './collisions/allow-words.ts'
import { decisionMutations } from './graphql/decision-mutations.ts'
import { decisionQueries } from './graphql/decision-room.ts'
import { deliveryMutations } from './graphql/delivery-mutations.ts'
import { deliveryQueries } from './graphql/delivery-queries.ts'
import { checkpointMutations } from './graphql/checkpoint-mutations.ts'
import { evidenceMutations } from './graphql/evidence-mutations.ts'
import { historyMutations } from './graphql/history-mutations.ts'
import { redactionMutations, redactionQueries } from './graphql/redaction-fields.ts'
import { standingQueries } from './graphql/standing-queries.ts'
import { workflowQueries } from './graphql/workflow-queries.ts'
import { publishedList } from './list-of.ts'
import { approveWords } from './words/approve-words.ts'
import { refuseWords } from './words/refuse-words.ts'

/** Adds what the lists' own actions do not cover: the preview, partners' words, history, delivery. */
export const extendWithActions = (schema: GraphQLSchema, settings: Settings): GraphQLSchema =>
  g.extend(base => {
    const id = g.arg({ type: g.nonNull(g.ID) })
    const text = (description: string) => g.arg({ type: g.nonNull(g.String), description })
    const digest = text(
      'SHA-256, hex, of the words as they were read: a decision is of these alone.',
    )
    const decided = g.arg({
      type: g.String,
      description:
        'What had been decided on them when they were read: `awaiting` where left out. Two who decide at once are told.',
    })
    return {
      query: {
        ...workflowQueries(settings),
        ...standingQueries,
        ...redactionQueries,
        ...decisionQueries,
        ...deliveryQueries(settings),
      },
      mutation: {
        ...accountMutations,
        ...deliveryMutations(settings),
        ...historyMutations(base),
        ...redactionMutations(base, settings),
        ...decisionMutations(base, settings),
        ...evidenceMutations(base, settings),
        ...checkpointMutations(settings),
        approveWords: g.field({
          type: base.object('PartnerStatement'),
          description: 'A partner agrees to words about it.',
          args: { id, digest, decided },
          resolve: (_, args, context: KeystoneContext) => approveWords(context, args.id, args),
        }),
        refuseWords: g.field({
          type: base.object('PartnerStatement'),
          description: 'A partner does not agree to words about it, and says why.',
          args: { id, digest, decided, reason: text('Why, for the people who wrote them.') },
          resolve: (_, args, context: KeystoneContext) => refuseWords(context, args.id, args),
        }),
        allowWords: g.field({
          type: g.nonNull(g.Boolean),
          description:
            'Lets a record say in public, as it stands, what a record that is not public says too.',
          args: {
            list: text('E.g. `Report`.'),
            id,
            digest: text('The digest that `publicationPreview` gave.'),
            collisions: g.arg({
              type: g.nonNull(g.list(g.nonNull(g.String))),
              description: 'Digests of the collisions that are allowed.',
            }),
            reason: text('Why these words are no secret.'),
          },
          resolve: (_, { list, id, ...args }, context: KeystoneContext) =>
            allowWords(context, settings, { listKey: publishedList(list), id }, args),
        }),
        allowOnPage: g.field({
          type: g.nonNull(g.Boolean),
          description:
            'Lets one page of the site show what `pageLeaks` names, while the record says what it says now.',
          args: {
            digest: text('The digest that `pageLeaks` gave.'),
            reason: text('Why these words are no secret there.'),
          },
          resolve: (_, args, context: KeystoneContext) => allowOnPage(context, settings, args),
        }),
      },
    }
  })(schema)
