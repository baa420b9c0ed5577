import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import { SchemaLink } from '@apollo/client/link/schema'
import { validate, type DocumentNode } from 'graphql'
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
    link: ApolloLink.from([
      validatingOnce(),
      new SchemaLink({ schema: publicSchema, context, validate: false }),
    ]),
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'no-cache' } },
  })
}

/**
 * Refuses a document that does not fit the public schema, looking at each once: a build asks the same
 * few questions of every record, and looking costs more than answering.
 */
function validatingOnce(): ApolloLink {
  const sound = new WeakSet<DocumentNode>()
  return new ApolloLink((operation, forward) => {
    const { query } = operation
    if (!sound.has(query)) {
      const [error] = validate(publicSchema, query)
      if (error) throw error
      sound.add(query)
    }
    return forward(operation)
  })
}
