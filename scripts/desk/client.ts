import { ApolloClient, InMemoryCache, type OperationVariables } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'
import type { DocumentNode, GraphQLFormattedError } from 'graphql'
import type { DeskCli } from './desk-cli.ts'
import type { AskWithCookie } from './roads/cookie-door.ts'
import { findRoad, type Road } from './roads/index.ts'

/** A document, with the types of its result and variables where they are known. */
export type Document<Data, Variables> = TypedDocumentNode<Data, Variables> | DocumentNode

/** What came back although something was refused on the way. */
export interface Partly<Data> {
  readonly data: Data | undefined
  readonly errors: readonly GraphQLFormattedError[]
}

/** The desk as a command sees it: one GraphQL door, wherever the desk runs. */
export interface DeskClient {
  /** Address of the server, or null for a desk opened in this process. */
  readonly address: string | null
  /** Asks; throws where anything was refused. */
  query<Data, Variables extends OperationVariables>(
    document: Document<Data, Variables>,
    variables?: Variables,
  ): Promise<Data>
  /** Asks, and takes what the caller may read where parts of it are refused. */
  queryPartly<Data, Variables extends OperationVariables>(
    document: Document<Data, Variables>,
    variables?: Variables,
  ): Promise<Partly<Data>>
  /** Changes something; throws where it was refused. */
  mutate<Data, Variables extends OperationVariables>(
    document: Document<Data, Variables>,
    variables?: Variables,
  ): Promise<Data>
  /** The same desk as the owner of another token, for work that takes two. */
  as(token: string): Promise<DeskClient>
  /** Asks with a cookie, as a browser does, where the desk is opened in this process. */
  readonly askHere?: AskWithCookie
  close(): Promise<void>
}

/**
 * Reaches the desk: a running server (DESK_URL, else the one that holds the data folder), else the
 * data folder itself, opened in this process. Acts as the owner of the token.
 */
export const connect = async (desk: DeskCli): Promise<DeskClient> => clientOn(await findRoad(desk))

function clientOn(road: Road): DeskClient {
  const apollo = new ApolloClient({
    link: road.link,
    // A command asks each thing once and must see what is there now.
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
  })
  return {
    address: road.address,
    ...(road.askHere && { askHere: road.askHere }),
    async query(query, variables) {
      const { data } = await apollo.query({ query, variables: variables as never })
      return data as never
    },
    async queryPartly(query, variables) {
      const options = { query, variables: variables as never, errorPolicy: 'all' as const }
      const { data, error } = await apollo.query(options)
      return { data: data as never, errors: errorsOf(error) }
    },
    async mutate(mutation, variables) {
      const { data } = await apollo.mutate({ mutation, variables: variables as never })
      return data as never
    },
    as: async token => clientOn(await road.as(token)),
    close: () => {
      apollo.stop()
      return road.close()
    },
  }
}

/** The refusals of a partly answered request; whatever else went wrong is thrown. */
function errorsOf(error: unknown): readonly GraphQLFormattedError[] {
  if (error === undefined) return []
  const errors = (error as { errors?: readonly GraphQLFormattedError[] }).errors
  if (!errors) throw error
  return errors
}
