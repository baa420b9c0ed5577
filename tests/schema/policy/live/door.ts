import http from 'node:http'
import { Socket } from 'node:net'
import { ApolloServer, HeaderMap, type ApolloServerOptions } from '@apollo/server'
import type { KeystoneContext } from '@keystone-6/core/types'
import { apolloConfig } from '../../../../schema/platform/graphql/apollo.ts'

/** What a request of somebody carries: a session cookie, a token, or nothing. */
export type Credentials = Readonly<{ cookie?: string; authorization?: string }>

export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null
  readonly errors: readonly Refusal[]
  /** The session cookie that came with it. */
  readonly cookie: string | undefined
}

export interface Refusal {
  readonly code: string
  readonly message: string
  /** Alias of the root field that it is about. */
  readonly root: string
}

export interface Sent {
  readonly status: number
  readonly body: string
  readonly cookie: string | undefined
}

/** The CMS's GraphQL door: the server, limits, rules and sessions that a started desk has, without its port. */
export interface Door {
  ask(credentials: Credentials, query: string, variables?: object): Promise<Answer>
  /** Sends any body; gives the answer as it leaves. */
  send(credentials: Credentials, body: unknown): Promise<Sent>
  close(): Promise<void>
}

/** Opens the door of a desk as Keystone's own server opens it. */
export async function openDoor(context: KeystoneContext): Promise<Door> {
  const { schema } = context.graphql
  // Keystone's settings could name a gateway in place of a schema; ours do not.
  const server = new ApolloServer<KeystoneContext>({
    ...apolloConfig,
    // Keystone sets it so from `graphql.debug`.
    includeStacktraceInErrorResponses: false,
    schema,
    stopOnTerminationSignals: false,
  } as ApolloServerOptions<KeystoneContext>)
  await server.start()
  const send: Door['send'] = async (credentials, body) => {
    const req = new http.IncomingMessage(new Socket())
    Object.assign(req.headers, credentials)
    const res = new http.ServerResponse(req)
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body,
      },
      context: () => context.withRequest(req, res),
    })
    if (response.body.kind !== 'complete') throw new Error('The answer came in parts.')
    return {
      status: response.status ?? 200,
      body: response.body.string,
      cookie: sessionCookie(res),
    }
  }
  return {
    close: () => server.stop(),
    send,
    async ask(credentials, query, variables = {}) {
      const { body, cookie } = await send(credentials, { query, variables })
      return { ...parsed(body), cookie }
    },
  }
}

interface RawError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: { readonly code?: string }
}

function parsed(body: string): Pick<Answer, 'data' | 'errors'> {
  const { data, errors } = JSON.parse(body) as {
    data?: Record<string, unknown> | null
    errors?: RawError[]
  }
  return {
    data: data ?? null,
    errors: (errors ?? []).map(({ message, path, extensions }) => ({
      message,
      code: extensions?.code ?? '',
      root: String(path?.[0] ?? ''),
    })),
  }
}

function sessionCookie(res: http.ServerResponse): string | undefined {
  const set = [res.getHeader('set-cookie') ?? []].flat().map(String)
  return set.find(cookie => cookie.startsWith('desk-session='))?.split(';')[0]
}
