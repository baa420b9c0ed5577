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

/** Asks a server; that nobody answers is said in words. */
export async function reach(
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
