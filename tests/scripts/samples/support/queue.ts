import net from 'node:net'
import path from 'node:path'
import { expect, inject } from 'vitest'
import { withConnection } from '../../../../schema/platform/connection.ts'
import type { Place } from '../../../../schema/evidence/index.ts'
import { enqueue } from '../../../../scripts/samples/queue/enqueue.ts'
import { openQueue, SCHEMA } from '../../../../scripts/samples/queue/open.ts'
import { runWorker, type WorkerNews } from '../../../../scripts/samples/queue/worker.ts'
import type { Settings } from '../../../../scripts/samples/job/settings.ts'
import { newDatabase } from '../../../support/place.ts'
import { digestsIn, theModel } from './small-run.ts'

/** A database for a queue of its own. */
export const newQueue = (): Promise<string> => newDatabase(inject('postgresUrl'))

/** Puts a run into a queue. */
export const ask = (url: string, place: Place, settings: Settings) =>
  enqueue({ url, place, model: theModel(), settings, by: null })

/** A worker in this process that ends when nothing is left, and what it told. */
export async function drain(
  url: string,
  place: Place,
  tell: (news: WorkerNews) => void = () => undefined,
  batch = 8,
): Promise<WorkerNews[]> {
  const told: WorkerNews[] = []
  const never = new AbortController().signal
  const request = { url, place, model: theModel(), batch, threads: 1, drain: true }
  await runWorker(
    request,
    news => {
      told.push(news)
      tell(news)
    },
    { soon: never, now: never },
  )
  return told
}

/** The digests of a run in a folder that workers share. */
export const digestsOfRun = (folder: string, run: string) => digestsIn(path.join(folder, run))

/** Lets as much time pass as it takes a silent worker's lease, or a pause before the next try, to end. */
export async function letLeasesEnd(url: string): Promise<void> {
  await withConnection({ provider: 'postgresql', databaseUrl: url }, connection =>
    connection.script(
      `UPDATE ${SCHEMA}.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active';
       UPDATE ${SCHEMA}.queue SET monitor_on = NULL, monitor_claim_on = NULL`,
    ),
  )
  const boss = await openQueue(url, 'a test')
  await boss.supervise()
  await boss.stop({ graceful: false })
  await endPauses(url)
}

/** Ends the pauses before shards are tried again. */
export const endPauses = (url: string): Promise<unknown> =>
  withConnection({ provider: 'postgresql', databaseUrl: url }, connection =>
    connection.script(`UPDATE ${SCHEMA}.job SET start_after = now() WHERE state = 'retry'`),
  )

/** A way to the queue that can be cut like a cable. */
export interface Cable {
  readonly url: string
  cut(): void
  mend(): void
  remove(): Promise<void>
}

/** Lays a cable to a database. */
export async function cableTo(url: string): Promise<Cable> {
  const target = new URL(url)
  const open = new Set<net.Socket>()
  let whole = true
  const server = net.createServer(socket => {
    if (!whole) return void socket.destroy()
    const onward = net.connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      open.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy()).on('close', () => open.delete(from))
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const through = new URL(url)
  through.port = String((server.address() as net.AddressInfo).port)
  const cut = () => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  return {
    url: through.href,
    cut,
    mend: () => {
      whole = true
    },
    remove: async () => {
      cut()
      await new Promise(done => server.close(done))
    },
  }
}

/** A place that does something before or after each shard is put into it. */
export const watched = (
  place: Place,
  hooks: { before?: () => unknown; after?: () => unknown },
): Place => ({
  ...place,
  async create(name, bytes) {
    if (!name.endsWith('.gz')) return place.create(name, bytes)
    await hooks.before?.()
    const made = await place.create(name, bytes)
    await hooks.after?.()
    return made
  },
})

/** Drains a queue over a cable that is cut twice, before or after a shard is put into the place. */
export async function drainThroughCuts(
  url: string,
  place: Place,
  when: 'before' | 'after',
): Promise<void> {
  const cable = await cableTo(url)
  let cuts = 0
  const cutting = watched(place, {
    [when]: () => {
      if (cuts++ > 1) return
      cable.cut()
      setTimeout(() => cable.mend(), 300)
    },
  })
  const clock = setInterval(() => void letLeasesEnd(url).catch(() => undefined), 1_000)
  try {
    const told = await drain(cable.url, cutting)
    expect(told.some(({ kind }) => kind === 'trouble')).toBe(true)
  } finally {
    clearInterval(clock)
    await cable.remove()
  }
}
