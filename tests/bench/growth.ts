import fs from 'node:fs'
import path from 'node:path'
import { readPointer } from '../../schema/publication/generation/pointer.ts'
import { startServer } from '../support/server.ts'
import { makeDesk, REVIEWER, STAFF } from './data/desk.ts'
import { addEvents } from './data/events.ts'
import { EVENT, FAMILY } from './data/first-event.ts'
import { signIn } from './harness/api.ts'
import { figure, type Figure } from './harness/figure.ts'
import type { Bench, Measurement } from './harness/measurement.ts'
import { growth as exponentOf, median } from './harness/statistics.ts'
import { weigh } from './pages/weight.ts'
import { figuresOf } from './publish/summary.ts'
import { publishChange, type Way } from './publish/visible.ts'

const AIM = { name: 'aim with 10,000 events', value: 60 }
/** In step with the events. */
const IN_STEP = { name: 'in step with the events', value: 1 }
const PAGE = `/${FAMILY}/events/${EVENT}/`

/** The same way with ever more events, and how its length grows with their number. */
export const growth: Measurement = {
  name: 'growth',
  title: 'From publishing a change to its being visible, with 1,000, 3,000 and 10,000 events',
  async run(bench) {
    const figures: Figure[] = []
    const points: { size: number; cost: number }[] = []
    for (const size of bench.quick ? [100, 300] : [1000, 3000, 10_000]) {
      const { ways, timeline } = await measure(bench, size)
      points.push({ size, cost: median(ways.map(({ visible }) => visible)) })
      figures.push(...figuresOf(`${size} events: from the request to the page`, ways, AIM))
      figures.push(figure(`${size} events: bytes of the timeline`, [timeline], { unit: 'bytes' }))
    }
    const exponent = exponentOf(points)
    return [
      ...figures,
      figure('growth with the events', [exponent], { unit: 'exponent', against: IN_STEP }),
    ]
  },
}

async function measure(bench: Bench, size: number) {
  const place = await bench.place('sqlite')
  bench.say(`${size} events: adding them`)
  let id = ''
  await makeDesk(place, async desk => {
    id = await addEvents(desk, size)
  })
  bench.say(`${size} events: building the first generation`)
  const server = await startServer(place, { DESK_API_RATE: '0' })
  try {
    const writer = await signIn(server.address, STAFF)
    const reviewer = await signIn(server.address, REVIEWER)
    // A server builds what was left over by itself; this waits for that build.
    await reviewer(`mutation { done: deliver { generation } }`)
    const ways: Way[] = []
    for (let round = 1; round <= (bench.quick ? 2 : 3); round++) {
      const words = `A demonstration of a change, number ${round}.`
      ways.push(await publishChange({ server, writer, reviewer }, { id, page: PAGE }, words))
      bench.say(`${size} events, ${round}: ${(ways.at(-1)?.visible ?? 0) / 1000} s`)
    }
    return { ways, timeline: timelineOf(place.dataDir) }
  } finally {
    await server.stop()
  }
}

/** The page that lists all events, which nothing divides. */
function timelineOf(dataDir: string): number {
  const live = readPointer(path.join(dataDir, 'public'))
  if (!live || !fs.existsSync(live.siteDir)) throw new Error('Nothing is public.')
  return weigh(live.siteDir, `/${FAMILY}/timeline/`).plain
}
