import { ApolloClient, InMemoryCache } from '@apollo/client'
import { SchemaLink } from '@apollo/client/link/schema'
import { publicSchema, type PublicContext } from '../../../schema/publication/graphql/index.ts'
import { openStore } from '../../../schema/publication/store/index.ts'

/**
 * The site's one door to data: the public schema over a published store, in process. Nothing is
 * cached by the client, since a build asks each question once.
 *
 * @param folder the published store.
 */
export function publicClient(folder: string): ApolloClient {
  const context: PublicContext = { store: openStore(folder) }
  return new ApolloClient({
    link: new SchemaLink({ schema: publicSchema, context, validate: true }),
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'no-cache' } },
  })
}
