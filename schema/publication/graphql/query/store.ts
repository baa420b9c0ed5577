import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, type GraphQLFieldConfig } from 'graphql'
import { CONTRACT_VERSION } from '../../contract/index.ts'
import type { PublishedStore } from '../../store/index.ts'
import type { PublicContext } from '../context.ts'
import { DigestType, InstantType } from '../scalars.ts'

const Store = new GraphQLObjectType<PublishedStore>({
  name: 'Store',
  description: 'The published store as a whole: what every answer here is computed from.',
  fields: {
    contract: {
      type: new GraphQLNonNull(GraphQLInt),
      description: 'Version of the public contract that its objects follow.',
      resolve: () => CONTRACT_VERSION,
    },
    digest: {
      type: new GraphQLNonNull(DigestType),
      description: 'SHA-256 of its index. While it is the same, every answer is the same.',
    },
    publications: {
      type: new GraphQLNonNull(GraphQLInt),
      description: 'How many versions of records it holds.',
      resolve: ({ entries }) => entries.length,
    },
    lastPublished: {
      type: InstantType,
      description: 'True instant of the latest publication; null while there is none.',
      resolve: ({ entries }) =>
        entries
          .map(({ instant }) => instant)
          .sort()
          .at(-1) ?? null,
    },
  },
})

/** The published store as a whole. */
export const storeField: GraphQLFieldConfig<unknown, PublicContext> = {
  type: new GraphQLNonNull(Store),
  description: 'The published store as a whole.',
  resolve: (_, _args, { store }) => store,
}
