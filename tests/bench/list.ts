import { withConnection, type Connection } from '../../schema/platform/connection.ts'
import { PROVIDERS, type Place, type Provider } from '../support/place.ts'
import { startServer } from '../support/server.ts'
import { makeDesk, STAFF } from './data/desk.ts'
import { addObservations } from './data/observations.ts'
import { signIn } from './harness/api.ts'
import { figure, type Figure } from './harness/figure.ts'
import type { Bench, Measurement } from './harness/measurement.ts'
import { median } from './harness/statistics.ts'
import { load } from './harness/timing.ts'
import { documentOf, QUESTIONS, sqlOf, variablesOf, type Question } from './list/questions.ts'

const AT_ONCE = 8
/** What the 95th percentile of the list queries is to stay below, in milliseconds. */
const AIMS = { sqlite: 100, postgresql: 50 } as const

/** List queries as the Admin UI asks them, at a real server, as staff that has signed in. */
export const list: Measurement = {
  name: 'list',
  title: `Lists of the Admin UI with 100,000 observations, ${AT_ONCE} requests at once`,
  async run(bench) {
    const figures: Figure[] = []
    for (const provider of PROVIDERS) figures.push(...(await measure(bench, provider)))
    return figures
  },
}

async function measure(bench: Bench, provider: Provider): Promise<Figure[]> {
  const rows = bench.quick ? 20_000 : 100_000
  const calls = bench.quick ? 24 : 200
  const place = await bench.place(provider)
  bench.say(`${provider}: adding ${rows} observations`)
  await makeDesk(place, desk => addObservations(desk, rows))
  bench.say(`${provider}: asking the driver, then the desk`)
  const bare = await bareSql(place, calls)
  const server = await startServer(place, { DESK_API_RATE: '0' })
  try {
    const door = await signIn(server.address, STAFF)
    const ask = (question: Question) => door(documentOf(question), variablesOf(question))
    const all: number[] = []
    const figures: Figure[] = []
    for (const question of QUESTIONS) {
      await ask(question)
      const { each } = await load(calls, AT_ONCE, () => ask(question))
      if (!question.search) all.push(...each)
      const against = { name: 'the same SQL', value: bare.get(question) ?? NaN }
      figures.push(figure(`${provider}: ${question.name}`, each, { unit: 'ms', against }))
    }
    const against = { name: 'aim', value: AIMS[provider] }
    const summed = figure(`${provider}: all but the search`, all, {
      unit: 'ms',
      against,
      of: 'p95',
    })
    return [summed, ...figures]
  } finally {
    await server.stop()
  }
}

/** The median of each question put to the database by its driver, as many at once, in milliseconds. */
const bareSql = ({ settings }: Place, calls: number): Promise<Map<Question, number>> =>
  withConnection(settings, async connection => {
    // The server does this by itself within minutes; a measurement does not wait for it.
    if (settings.provider === 'postgresql') await connection.script('VACUUM ANALYZE')
    const medians = new Map<Question, number>()
    for (const question of QUESTIONS) {
      const put = () => putBare(connection, question)
      await put()
      medians.set(question, median((await load(calls, AT_ONCE, put)).each))
    }
    return medians
  })

async function putBare(connection: Connection, question: Question): Promise<void> {
  for (const sql of sqlOf(question)) await connection.rows(sql)
}
