import type { ApolloLink } from '@apollo/client'

/** One way to a desk. */
export interface Road {
  readonly link: ApolloLink
  /** Address of the server; null where the desk is opened in this process. */
  readonly address: string | null
  close(): Promise<void>
}
