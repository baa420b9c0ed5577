import { beforeAll } from 'vitest'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Provider } from '../../../support/index.ts'
import { withDoor } from '../../door.ts'
import { ACTORS } from '../actors.ts'
import { asksOf, type AskOf } from '../asks.ts'
import { makeHidden, makeOwn } from '../worlds.ts'
import { headersFor, makeCallers } from './callers.ts'
import { send, type Sent } from './send.ts'

/** What one actor asked a server, and what came back before the hidden rows were made. */
export interface Asked {
  readonly asks: readonly AskOf[]
  readonly notThere: readonly Sent[]
  /** Asks the same thing again, now that the rows are there. */
  readonly again: (ask: AskOf) => Promise<Sent>
}

const TIMEOUT_MS = 1_800_000

/**
 * A server on which everybody asks all that `choose` leaves of what they can ask, and in whose database
 * there is a row in every list afterwards that they may not see.
 */
export function withServedWorlds(
  provider: Provider,
  choose: (all: readonly AskOf[], actor: number) => readonly AskOf[],
): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>()
  let closed: KeystoneContext | undefined
  const door = withDoor(
    provider,
    async context => {
      await makeOwn(context)
      await makeCallers(context)
      closed = context
    },
    { DESK_API_RATE: '0' },
  )
  beforeAll(async () => {
    const context = closed as KeystoneContext
    for (const [n, [name, session]] of Object.entries(ACTORS).entries()) {
      const headers = await headersFor(session, door.signIn)
      const again = ({ ask }: AskOf) => send(door.address(), headers, ask)
      const asks = choose(asksOf(context, session), n)
      const notThere: Sent[] = []
      for (const ask of asks) notThere.push(await again(ask))
      asked.set(name, { asks, notThere, again })
    }
    // Its connection opens again by itself: for a moment the server is not the only one that writes.
    await makeHidden(context)
    await context.prisma.$disconnect()
  }, TIMEOUT_MS)
  return asked
}
