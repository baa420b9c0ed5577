import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCandidates } from '../../../schema/actions/deliver/candidates.ts'
import { loadSecrets } from '../../../schema/actions/deliver/secrets.ts'
import { openDesk, type OpenDesk } from '../../../schema/platform/open-desk.ts'
import { readPointer } from '../../../schema/publication/generation/index.ts'
import { scannerFor, type Scanner } from '../../../schema/publication/scan/index.ts'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { emptyPlace, type Provider } from '../../support/index.ts'
import { makeAround } from './needs.ts'
import { newsdesk, type Newsdesk } from './newsdesk.ts'
import { listen, type Heard } from './probe.ts'
import { plant, type Planted } from './write.ts'
import { canaries } from './words.ts'

/** The first of these waits for the build of the Admin UI. */
const BUILDING_MS = 600_000

/**
 * Plants a word of its own into every field that people write, of every list, in every state that a
 * record can be in, over HTTP and as the people who write there; publishes real things beside; and
 * looks for the words, and for the ids of their records, wherever somebody outside can look.
 */
export function proveCanaries(provider: Provider): void {
  let schema: OpenDesk
  let desk: Newsdesk
  let planted: Planted[] = []
  let heard: Heard[] = []
  let generation = ''
  let scanner: Scanner
  const placeOf = (text: Buffer, from: string) =>
    scanner.hits(text, 'a').map(({ secret, what }) => `${from}: ${canaries().get(secret) ?? what}`)

  beforeAll(async () => {
    const other = await emptyPlace('sqlite')
    await ensureBuild(other.settings, 'client')
    schema = await openDesk({ ...other, purpose: 'a test of canaries: its schema' })
    desk = await newsdesk(provider)
    await desk.ask('admin', 'mutation { done: holdDelivery(minutes: 60) }')
    planted = await plant(schema.context, desk, await makeAround(desk))
    await desk.ask('admin', 'mutation { done: deliver { live } }')
    const current = readPointer(path.join(desk.place.dataDir, 'public'))
    generation = path.dirname(current?.storeDir ?? '')
    const ids = planted.map(({ id }) => id)
    scanner = scannerFor({ ids, canaries: [...canaries().keys()], values: [] }, [])
    heard = await listen(schema.context, desk, path.join(generation, 'site'), ids)
  }, BUILDING_MS)
  afterAll(async () => {
    await desk?.server.stop()
    await schema?.close()
    await desk?.place.remove()
  })

  test('there is a canary for each list, field and state', () => {
    expect(canaries().size).toBeGreaterThan(300)
    expect(new Set(planted.map(({ listKey }) => listKey)).size).toBe(25)
  })

  test('real things are public beside them', async () => {
    const pages = heard.filter(({ reply }) =>
      reply.body.includes('Plain summary of TimelineEvent published'),
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(heard.length).toBeGreaterThan(500)
  })

  test('none is in the store or the site', async () => {
    expect(await scanner.scanFolder(generation)).toEqual([])
  })

  test('none is in any answer, to strangers and to a partner of another organization', () => {
    expect(heard.flatMap(({ from, reply }) => placeOf(reply.body, from))).toEqual([])
  })

  test('none is in the headers of any answer', () => {
    const headers = heard.map(({ from, reply }) => [from, JSON.stringify(reply.headers)] as const)
    expect(headers.flatMap(([from, text]) => placeOf(Buffer.from(text), from))).toEqual([])
  })

  test('none is in what the server wrote to its log, at its chattiest', () => {
    const lines = desk.server.output().split('\n')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.flatMap(line => placeOf(Buffer.from(line), line.slice(0, 200)))).toEqual([])
  })

  // The scan must know them all, or a build that prints one would pass. What a record said before it
  // was changed stands in its revisions alone; a password is kept as a hash.
  test('the leak scan looks for each of them', async () => {
    await desk.server.stop()
    const opened = await openDesk({ ...desk.place, purpose: 'a test of canaries' })
    const secrets = await loadSecrets(opened.context, await loadCandidates(opened.context))
    await opened.close()
    const sought = secrets.values
      .map(value => (typeof value === 'string' ? value : value.words))
      .join('\n')
    const missing = [...canaries()].filter(
      ([word, place]) => !sought.includes(word) && !place.startsWith('User.password'),
    )
    const replaced = /^(?:\w+\.\w+, changed|Desk\.\w+, published)$/
    expect(missing.map(([, place]) => place).filter(place => !replaced.test(place))).toEqual([])
  })
}
