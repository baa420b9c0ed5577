import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { print, type DocumentNode } from 'graphql'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskCli } from '../desk-cli.ts'
import { openHere } from '../roads/embedded.ts'
import { reach, serverAddress } from '../roads/index.ts'

/** What a door gives back. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: unknown }[]
  /** The cookie that the desk set; empty where it set none. */
  readonly cookie: string
}

/** A way to ask with a cookie, as a browser does: before there is a token, nothing else says who asks. */
export interface Door {
  ask(document: DocumentNode, variables: object, cookie: string): Promise<Answer>
  close(): Promise<void>
}

/** The door of a running server, else of the data folder opened in this process. */
export async function openDoor(desk: DeskCli): Promise<Door> {
  const address = await serverAddress(desk)
  return address ? httpDoor(address) : embeddedDoor(desk)
}

function httpDoor(address: string): Door {
  return {
    ask: async (document, variables, cookie) => {
      const response = await reach(address, new URL('/api/graphql', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query: print(document), variables }),
      })
      const answer = (await response.json().catch(() => null)) as Omit<Answer, 'cookie'> | null
      if (!answer) throw new DeskError('UNAVAILABLE', `${address} does not answer as a desk does.`)
      return { ...answer, cookie: cookieOf(response.headers.getSetCookie()) }
    },
    close: async () => undefined,
  }
}

async function embeddedDoor(desk: DeskCli): Promise<Door> {
  const { context, close } = await openHere(desk)
  return {
    ask: async (document, variables, cookie) => {
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
    },
    close,
  }
}

const cookieOf = (set: readonly string[]): string =>
  set.map(cookie => cookie.split(';')[0] ?? '').find(pair => pair.startsWith('desk-session=')) ?? ''
