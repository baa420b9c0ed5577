import { withConnection } from '../../schema/platform/connection.ts'
import { PROVIDERS, type Place, type Provider } from '../support/place.ts'
import { startServer } from '../support/server.ts'
import { makeDesk, STAFF } from './data/desk.ts'
import { signIn } from './harness/api.ts'
import { figure, type Figure } from './harness/figure.ts'
import type { Bench, Measurement } from './harness/measurement.ts'
import { median } from './harness/statistics.ts'
import { load } from './harness/timing.ts'
import { bareTransactions } from './writes/bare.ts'
import { makeGround, put, WRITES, type Write } from './writes/writes.ts'

/** One write after another, then so many callers at once. */
const CALLERS = [1, 8] as const
/** Writes in one round; each round gives one rate. */
const ROUND = 40
/** More than one measurement writes, so that no two of them number their rows alike. */
const FAR_APART = 100_000

/** Writes at a real server, as staff that has signed in: hooks, revision and audit event included. */
export const writes: Measurement = {
  name: 'writes',
  title: 'Writes a second through the API, audit included',
  async run(bench) {
    const figures: Figure[] = []
    for (const provider of PROVIDERS) figures.push(...(await measure(bench, provider)))
    return figures
  },
}

/** Rates of one kind of write by so many callers, in writes a second, round by round. */
interface Rates {
  readonly write: Write
  readonly callers: number
  readonly rates: readonly number[]
  /** A record that was written. */
  readonly id: string
}

async function measure(bench: Bench, provider: Provider): Promise<Figure[]> {
  const rounds = bench.quick ? 2 : 10
  const place = await bench.place(provider)
  await makeDesk(place, async () => undefined)
  bench.say(`${provider}: writing through the API`)
  const measured = await throughApi(place, rounds)
  bench.say(`${provider}: writing the same rows by SQL`)
  const figures: Figure[] = []
  for (const [at, { write, callers, rates, id }] of measured.entries()) {
    const bare = await bySql(place, { write, callers, id, rounds, from: at * FAR_APART })
    const how = callers === 1 ? 'one after another' : `${callers} at once`
    const against = { name: 'bare transactions', value: median(bare) }
    figures.push(figure(`${provider}: ${write.name}, ${how}`, rates, { unit: 'per s', against }))
  }
  return figures
}

async function throughApi(place: Place, rounds: number): Promise<Rates[]> {
  const server = await startServer(place, { DESK_API_RATE: '0' })
  try {
    const door = await signIn(server.address, STAFF)
    const ground = await makeGround(door)
    const measured: Rates[] = []
    /** The records of each list. Updates go round them: two of one at once would refuse each other. */
    const made = new Map<string, string[]>(WRITES.map(({ list }) => [list, []]))
    let index = 0
    for (const write of WRITES) {
      const records = made.get(write.list) ?? []
      const once = async () => {
        const at = index++
        const id = await put(door, write, [ground, at, records[at % records.length] ?? null])
        if (write.operation === 'create') records.push(id)
      }
      await load(ROUND, 1, once)
      for (const callers of CALLERS) {
        const rates = await ratesOf(rounds, callers, once)
        measured.push({ write, callers, rates, id: records.at(-1) as string })
      }
    }
    return measured
  } finally {
    await server.stop()
  }
}

const bySql = (
  { settings }: Place,
  {
    write,
    callers,
    id,
    rounds,
    from,
  }: Omit<Rates, 'rates'> & {
    readonly rounds: number
    readonly from: number
  },
): Promise<number[]> =>
  withConnection(settings, async connection => {
    if (settings.provider === 'sqlite') {
      // As the desk sets its own connection: each commit reaches the disk.
      await connection.rows('PRAGMA journal_mode = WAL')
      await connection.rows('PRAGMA synchronous = FULL')
    }
    const transaction = await bareTransactions(connection, write, id)
    let index = from
    return ratesOf(rounds, callers, () => connection.script(transaction(index++)))
  })

async function ratesOf(rounds: number, callers: number, once: () => Promise<void>) {
  const rates: number[] = []
  for (let round = 0; round < rounds; round++) {
    rates.push(ROUND / (await load(ROUND, callers, once)).seconds)
  }
  return rates
}
