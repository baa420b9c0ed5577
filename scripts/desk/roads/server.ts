import { setTimeout as sleep } from 'node:timers/promises'
import { HttpLink } from '@apollo/client'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { Road } from './road.ts'

/** The road to a running desk, over HTTP. */
export function serverRoad(address: string, token: string): Road {
  return {
    address,
    link: new HttpLink({
      uri: new URL('/api/graphql', address).href,
      headers: { authorization: `Bearer ${token}` },
      fetch: (input, init) => reach(address, input, init),
    }),
    as: async other => serverRoad(address, other),
    close: async () => undefined,
  }
}

/** A bulk load may be faster than a desk lets one address ask; it is told how long to wait. */
const TOO_MANY_REQUESTS = 429
const LONGEST_WAIT_SECONDS = 60

/** Asks a server; that nobody answers is said in words. */
export async function reach(
  address: string,
  input: Parameters<typeof fetch>[0],
  init?: RequestInit,
): Promise<Response> {
  const answer = await ask(address, input, init)
  const wait = Number(answer.headers.get('retry-after'))
  if (answer.status !== TOO_MANY_REQUESTS || !(wait > 0 && wait <= LONGEST_WAIT_SECONDS))
    return answer
  // The desk refused before it did anything, so that asking again does nothing twice.
  await sleep(wait * 1000)
  return reach(address, input, init)
}

async function ask(
  address: string,
  input: Parameters<typeof fetch>[0],
  init?: RequestInit,
): Promise<Response> {
  try {
    return await fetch(input, init)
  } catch (cause) {
    throw new DeskError(
      'UNAVAILABLE',
      `Nobody answers at ${address}. Check DESK_URL, or start the desk with: npm run desk -- start`,
      { cause },
    )
  }
}
