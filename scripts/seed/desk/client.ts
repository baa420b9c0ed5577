import type { DeskClient } from '../../desk/client.ts'

/** The part of a desk's client that the seed uses. */
export type SeedClient = Pick<DeskClient, 'query' | 'mutate'>

/** The two who load a seed: nobody publishes what they wrote, and the seed is no exception. */
export interface SeedClients {
  /** Reads and writes, and records history. */
  readonly author: SeedClient
  /** Reads, reviews and publishes, with the instants of history. */
  readonly publisher: SeedClient
}
