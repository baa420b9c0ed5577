import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadCandidates } from '../../../schema/actions/deliver/candidates.ts'
import { loadSecrets } from '../../../schema/actions/deliver/secrets.ts'
import { openDesk, type OpenDesk } from '../../../schema/platform/open-desk.ts'
import { readPointer } from '../../../schema/publication/generation/index.ts'
import { scannerFor, type Scanner } from '../../../schema/publication/scan/index.ts'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { emptyPlace, type Provider } from '../../support/index.ts'
import { makeAround } from './needs.ts'
import { newsdesk, type Newsdesk } from './newsdesk.ts'
import { plainly } from './plainly.ts'
import { listen, type Heard } from './probe.ts'
import { plantSteps } from './steps.ts'
import { plant, type Planted } from './write.ts'
import { canaries, publicWords } from './words.ts'

/** The first of these waits for the build of the Admin UI. */
const BUILDING_MS = 600_000

/**
 * Plants a word of its own into every field that people write, of every list, in every state that a
 * record can be in, over HTTP and as the people who write there; publishes real things beside; and
 * looks for the words, and for the ids of their records, wherever somebody outside can look: with the desk's own
 * scanner, in every form that it knows, and with a plain search that has nothing of it.
 */
export function proveCanaries(provider: Provider): void {
  let schema: OpenDesk
  let desk: Newsdesk
  let planted: Planted[] = []
  let heard: Heard[] = []
  let generation = ''
  let scanner: Scanner
  let sought = new Set<string>()
  /** What stands in some bytes, by the desk's scanner in any form, and by a plain search as it is. */
  const secretsIn = (bytes: Buffer) => ({
    scanned: new Set(scanner.hits(bytes, 'a').map(({ secret }) => secret)),
    plain: plainly(bytes, sought),
  })
  /** Of those, what is not public. */
  const placesIn = (bytes: Buffer, from: string): string[] => {
    const { scanned, plain } = secretsIn(bytes)
    return [...new Set([...scanned, ...plain])]
      .filter(secret => !publicWords().has(secret))
      .map(secret => `${from}: ${canaries().get(secret) ?? secret}`)
  }

  beforeAll(async () => {
    const other = await emptyPlace('sqlite')
    await ensureBuild(other.settings, 'client')
    schema = await openDesk({ ...other, purpose: 'a test of canaries: its schema' })
    desk = await newsdesk(provider)
    await desk.ask('admin', 'mutation { done: holdDelivery(minutes: 60) }')
    const around = await makeAround(desk)
    planted = await plant(schema.context, desk, around)
    planted.push(...(await plantSteps(desk, around)))
    await built(desk)
    const current = readPointer(path.join(desk.place.dataDir, 'public'))
    generation = path.dirname(current?.storeDir ?? '')
    const ids = planted.map(({ id }) => id)
    const words = [...canaries().keys(), ...publicWords().keys()]
    // There is one desk, and its id is a digit.
    sought = new Set([...words, ...ids.filter(id => id.length > 8)])
    scanner = scannerFor({ ids, canaries: words, values: [] }, [])
    heard = await listen(schema.context, desk, path.join(generation, 'site'), ids)
  }, BUILDING_MS)
  afterAll(async () => {
    await desk?.server.stop()
    await schema?.close()
    await desk?.place.remove()
  })

  test('there is a canary for each list, field and state', () => {
    expect(canaries().size).toBeGreaterThan(300)
    expect(new Set(planted.map(({ listKey }) => listKey)).size).toBe(32)
  })

  test('real things are public beside them', async () => {
    const pages = heard.filter(({ reply }) =>
      reply.body.includes('Plain summary of TimelineEvent published'),
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(heard.length).toBeGreaterThan(500)
  })

  // A search that finds nothing anywhere proves nothing: these must be found, by the same two searches in
  // the same bytes. Seen to fail on 2026-11-25, where answers were those of the public schema alone, which
  // does not tell the note of every correction.
  test('what is public is found by both searches, in files and in answers', () => {
    const files = filesOf(generation).map(file => fs.readFileSync(path.join(generation, file)))
    const answers = heard.map(({ reply }) => reply.body)
    for (const [where, texts] of Object.entries({ files, answers })) {
      const found = texts.map(secretsIn)
      const missing = [...publicWords()].flatMap(([word, place]) => [
        ...(found.some(({ plain }) => plain.has(word)) ? [] : [`${place}, as it is`]),
        ...(found.some(({ scanned }) => scanned.has(word)) ? [] : [`${place}, scanned`]),
      ])
      expect(missing, where).toEqual([])
    }
    const schema = heard.filter(({ from }) => from === '/public/graphql')
    const told = schema.flatMap(({ reply }) => [...secretsIn(reply.body).plain])
    expect(new Set(told).size).toBeGreaterThan(0)
    expect(publicWords().size).toBeGreaterThan(15)
  })

  test('one is found by both searches wherever it is put', () => {
    const [word = ''] = canaries().keys()
    const some = heard.filter((_, n) => n % 50 === 0)
    const texts = some.flatMap(({ reply }) => [reply.body, Buffer.from(told(reply.headers))])
    for (const text of [...texts, Buffer.from(desk.server.output().split('\n')[0] ?? '')]) {
      const { plain, scanned } = secretsIn(Buffer.concat([text, Buffer.from(` ${word}`)]))
      expect([plain.has(word), scanned.has(word)]).toEqual([true, true])
    }
  })

  test('none is in the store or the site, nor in the name of a file there', () => {
    const found = filesOf(generation).flatMap(file => [
      ...placesIn(fs.readFileSync(path.join(generation, file)), file),
      ...placesIn(Buffer.from(file), file),
    ])
    expect(found).toEqual([])
  })

  test('none is in any answer, to strangers and to a partner of another organization', () => {
    expect(heard.flatMap(({ from, reply }) => placesIn(reply.body, from))).toEqual([])
  })

  test('none is in the headers of any answer', () => {
    const found = heard.flatMap(({ from, reply }) =>
      placesIn(Buffer.from(told(reply.headers)), from),
    )
    expect(found).toEqual([])
  })

  test('none is in what the server wrote to its log, at its chattiest', () => {
    const lines = desk.server.output().split('\n')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.flatMap(line => placesIn(Buffer.from(line), line.slice(0, 200)))).toEqual([])
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
    const replaced = /^(?:\w+\.\w+, changed|Desk\.\w+, published|TimelineEvent\.\w+, redacted)$/
    // Words for the public that did not become public: nobody put them into a record.
    const unsaid = /^(?:Publication\.changeNote, .*|Redaction\.publicReason, proposed)$/
    const places = missing.map(([, place]) => place)
    expect(places.filter(place => !replaced.test(place) && !unsaid.test(place))).toEqual([])
  })
}

const filesOf = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)))

/** Headers as one text, also where there are several of a name. */
const told = (headers: Heard['reply']['headers']): string => JSON.stringify(headers)

/** Waits until all that was published has gone live or was kept off. */
async function built(desk: Newsdesk): Promise<void> {
  const query = 'query { done: deliveryStatus { state waiting reason } }'
  await vi.waitUntil(
    async () => {
      const { state, waiting, reason } = await desk.ask<Standing>('admin', query)
      if (state === 'failed') throw new Error(reason)
      return state === 'done' && waiting === 0
    },
    { timeout: BUILDING_MS, interval: 1_000 },
  )
}

interface Standing {
  readonly state: string
  readonly waiting: number
  readonly reason: string
}
