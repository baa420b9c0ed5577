import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../support/port.ts'
import { PROVIDERS, type Place, type Provider } from '../support/place.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { makeDesk, STAFF } from './data/desk.ts'
import { addObservations } from './data/observations.ts'
import { signIn } from './harness/api.ts'
import { figure, type Figure } from './harness/figure.ts'
import { ask } from './harness/http.ts'
import type { Bench, Measurement } from './harness/measurement.ts'
import { median } from './harness/statistics.ts'
import { load } from './harness/timing.ts'
import { documentOf, QUESTIONS, variablesOf } from './list/questions.ts'
import { startPlainServer } from './start/plain-server.ts'

const REQUESTS = 1000

/** From the start of the process to the first `200` of `/readyz`, and the memory it keeps. */
export const start: Measurement = {
  name: 'start',
  title: 'Start of the server, and its memory at rest',
  async run(bench) {
    const rounds = bench.quick ? 2 : 10
    const plain = await repeated(rounds, plainStart)
    const figures = [
      figure('a plain Node.js server: start', ms(plain), { unit: 'ms' }),
      figure('a plain Node.js server: memory', mib(plain), { unit: 'MiB' }),
    ]
    const peer = { ms: median(ms(plain)), mib: median(mib(plain)) }
    for (const provider of PROVIDERS)
      figures.push(...(await measure(bench, provider, rounds, peer)))
    return figures
  },
}

interface Started {
  readonly ms: number
  readonly mib: number
}
const ms = (all: readonly Started[]) => all.map(each => each.ms)
const mib = (all: readonly Started[]) => all.map(each => each.mib)

async function measure(bench: Bench, provider: Provider, rounds: number, peer: Started) {
  bench.say(`${provider}: starting on empty databases`)
  // Each of them makes its tables and its secrets first.
  const cold = await repeated(rounds, async () => desk(await bench.place(provider)))
  bench.say(`${provider}: starting again`)
  const place = await bench.place(provider)
  await makeDesk(place, people => addObservations(people, 1000))
  const warm = await repeated(rounds, () => desk(place))
  bench.say(`${provider}: asking it ${REQUESTS} times`)
  const busy = await repeated(bench.quick ? 1 : 3, () => afterRequests(place))
  const against = { name: 'a plain Node.js server', value: peer.ms }
  const memory = {
    unit: 'MiB',
    against: { name: 'a plain Node.js server', value: peer.mib },
  } as const
  return [
    figure(`${provider}: first start, with all migrations`, ms(cold), { unit: 'ms', against }),
    figure(`${provider}: start`, ms(warm), { unit: 'ms', against }),
    figure(`${provider}: memory after the start`, mib(warm), memory),
    figure(`${provider}: memory after ${REQUESTS} list requests`, busy, memory),
  ] satisfies Figure[]
}

async function repeated<T>(times: number, once: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let round = 0; round < times; round++) all.push(await once())
  return all
}

async function desk(place: Place): Promise<Started> {
  const port = await freePort()
  const ready = readyAt(`http://127.0.0.1:${port}/readyz`)
  const server = await startServer(place, { PORT: String(port) })
  try {
    return { ms: (await ready) - server.startedAt, mib: await residentMiB(server.pid) }
  } finally {
    await server.stop()
  }
}

async function afterRequests(place: Place): Promise<number> {
  const server: TestServer = await startServer(place)
  try {
    const door = await signIn(server.address, STAFF)
    const asked = QUESTIONS.map(question => [documentOf(question), variablesOf(question)] as const)
    await load(REQUESTS, 8, index =>
      door(...(asked[index % asked.length] as (typeof asked)[number])),
    )
    return await residentMiB(server.pid)
  } finally {
    await server.stop()
  }
}

async function plainStart(): Promise<Started> {
  const port = await freePort()
  const ready = readyAt(`http://127.0.0.1:${port}/`)
  const server = startPlainServer(port)
  try {
    return { ms: (await ready) - server.startedAt, mib: await residentMiB(server.pid) }
  } finally {
    await server.stop()
  }
}

const LOOK_EVERY_MS = 10
const READY_WITHIN_MS = 60_000

/** The moment at which an address first answers `200`, by `performance.now()`. */
async function readyAt(address: string): Promise<number> {
  for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until;) {
    const answer = await ask(address).catch(() => null)
    if (answer?.status === 200) return performance.now()
    await sleep(LOOK_EVERY_MS)
  }
  throw new Error(`${address} did not get ready.`)
}

/** What a process holds in memory. */
async function residentMiB(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) / 1024
}
