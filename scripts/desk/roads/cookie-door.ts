import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { KeystoneContext } from '@keystone-6/core/types'
import { print, type DocumentNode } from 'graphql'

/** What a door gives back. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: unknown }[]
  /** The cookie that the desk set; empty where it set none. */
  readonly cookie: string
}

/** Asks with a cookie, as a browser does. */
export type AskWithCookie = (
  document: DocumentNode,
  variables: object,
  cookie: string,
) => Promise<Answer>

/** The door of a desk that is open in this process. */
export const askHere =
  (context: KeystoneContext): AskWithCookie =>
  async (document, variables, cookie) => {
    // Sessions live in requests; this one never left the process.
    const request = new IncomingMessage(new Socket())
    request.headers.cookie = cookie
    const response = new ServerResponse(request)
    const asked = await context.withRequest(request, response)
    const result = await asked.graphql.raw({
      query: print(document),
      variables: { ...variables },
    })
    return {
      ...(result as Omit<Answer, 'cookie'>),
      cookie: cookieOf([response.getHeader('set-cookie')].flat().map(String)),
    }
  }

/** The session cookie among those that were set. */
export const cookieOf = (set: readonly string[]): string =>
  set.map(cookie => cookie.split(';')[0] ?? '').find(pair => pair.startsWith('desk-session=')) ?? ''
