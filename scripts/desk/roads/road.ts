import type { ApolloLink } from '@apollo/client'
import type { AskWithCookie } from './cookie-door.ts'

/** One way to a desk. */
export interface Road {
  readonly link: ApolloLink
  /** Address of the server; null where the desk is opened in this process. */
  readonly address: string | null
  /** The same desk as the owner of another token; it stays open as long as this road. */
  as(token: string): Promise<Road>
  /** Asks with a cookie, where the desk is opened in this process. */
  readonly askHere?: AskWithCookie
  close(): Promise<void>
}
