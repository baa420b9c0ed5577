import { startServer } from '../support/server.ts'
import { loadDemonstration } from './data/demonstration.ts'
import { signIn } from './harness/api.ts'
import type { Measurement } from './harness/measurement.ts'
import { figuresOf } from './publish/summary.ts'
import { publishChange, type Way } from './publish/visible.ts'

const AIM = { name: 'aim', value: 5 }
const EVENT = 'gltr'

/** From the reviewer's request to the page that anybody can read, on the demonstration's desk. */
export const publish: Measurement = {
  name: 'publish',
  title: 'From publishing a change to its being visible, with the demonstration loaded',
  async run(bench) {
    const { place, person } = await loadDemonstration(bench)
    const server = await startServer(place, { DESK_API_RATE: '0' })
    try {
      const writer = await signIn(server.address, person('staff'))
      const reviewer = await signIn(server.address, person('reviewer'))
      const [event] = await writer<readonly { id: string }[]>(
        `query ($slug: String!) { done: timelineEvents(where: { slug: { equals: $slug } }) { id } }`,
        { slug: EVENT },
      )
      if (!event) throw new Error(`The demonstration has no event ${EVENT}.`)
      const published = { id: event.id, page: `/gpt-2/events/${EVENT}/` }
      const ways: Way[] = []
      for (let round = 1; round <= (bench.quick ? 2 : 10); round++) {
        const words = `A demonstration of a change, number ${round}.`
        ways.push(await publishChange({ server, writer, reviewer }, published, words))
        bench.say(`${round}: ${(ways.at(-1)?.visible ?? 0) / 1000} s`)
      }
      return figuresOf('From the request to the page', ways, AIM)
    } finally {
      await server.stop()
    }
  },
}
