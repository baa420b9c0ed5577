import { placeOn, type Place } from '../../support/place.ts'
import { startPostgres, type PostgresServer } from '../../support/postgres.ts'
import type { Bench } from './measurement.ts'

/** A bench and the end of it. */
export interface RunningBench extends Bench {
  /** Stops and removes all that the measurements were given. */
  clear(): Promise<void>
}

/** Makes what measurements work with. Nothing is started before one asks. */
export function createBench(root: string, quick: boolean): RunningBench {
  const places: Place[] = []
  let server: Promise<PostgresServer> | undefined
  const postgres = () => (server ??= startPostgres({ durable: true }))
  return {
    root,
    quick,
    postgres,
    say: line => void process.stderr.write(`  ${line}\n`),
    async place(provider) {
      const url = provider === 'postgresql' ? (await postgres()).url('postgres') : ''
      const place = await placeOn(provider, () => url)
      places.push(place)
      return place
    },
    async clear() {
      for (const place of places.splice(0)) await place.remove()
      await (await server)?.stop()
      server = undefined
    },
  }
}
