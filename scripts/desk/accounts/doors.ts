import { print } from 'graphql'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskCli } from '../desk-cli.ts'
import { askHere, cookieOf, type Answer, type AskWithCookie } from '../roads/cookie-door.ts'
import { openHere } from '../roads/embedded.ts'
import { reach, serverAddress } from '../roads/index.ts'

export type { Answer }

/** A way to ask with a cookie, as a browser does: before there is a token, nothing else says who asks. */
export interface Door {
  readonly ask: AskWithCookie
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
    ask: askHere(context),
    close,
  }
}
