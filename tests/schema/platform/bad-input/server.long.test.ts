import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockHolder } from '../../../../schema/platform/lock/index.ts'
import { openDesk } from '../../../../schema/platform/open-desk.ts'
import { ensureBuild } from '../../../../scripts/build/index.ts'
import {
  emptyPlace,
  person,
  PROVIDERS,
  startServer,
  type Place,
  type TestServer,
} from '../../../support/index.ts'
import { keepResult } from '../../../support/proof.ts'
import { newsroom, people } from '../../actions/newsroom.ts'
import { run } from '../../records/ask.ts'
import { BODIES, sendBody } from './bodies.ts'
import { DOCUMENTS, STRINGS, VALUES } from './corpus.ts'
import { RAW_REQUESTS, sendRaw } from './raw-requests.ts'
import { INSIDE, inTime, judge } from './sane.ts'

const MEBIBYTE = 2 ** 20
/** By how much the most of the second half of all rounds may be above the most of the first. */
const MAY_GROW_MIB = 48
const ROUNDS = 24
/** Without it the engine lets its garbage lie for hours, on a machine of much memory. */
const SMALL_HEAP = '--max-old-space-size=256'
const DOORS = ['/api/graphql', '/public/graphql'] as const
const QUERY =
  'query ($title: String) { timelineEvents(where: { title: { equals: $title } }) { id } }'
const OWN_TOKEN = 'mutation { done: issueOwnToken(name: "own") { token } }'

/** Every document, and every value and every long text as a variable of a filter. */
const REQUESTS: readonly { readonly name: string; readonly sent: string; readonly body: string }[] =
  [
    ...DOCUMENTS.map(({ name, text }) => ({
      name,
      sent: text,
      body: JSON.stringify({ query: text }),
    })),
    ...[
      ...VALUES.map(({ name, text }) => ({ name, sent: text, value: text })),
      ...STRINGS.filter(({ text }) => text.length > 1_000).map(({ name, text }) => ({
        name,
        sent: text,
        value: JSON.stringify(text),
      })),
    ].map(({ name, sent, value }) => ({
      name,
      sent,
      body: `{"query":${JSON.stringify(QUERY)},"variables":{"title":${value}}}`,
    })),
  ]

describe.each(PROVIDERS)('a running server that is sent everything (%s)', provider => {
  let place: Place
  let server: TestServer
  let authorization = ''
  const at = (door: string) => new URL(door, server.address)
  const ask = (door: string, body: string) =>
    sendBody(at(door), { name: 'a question', body }, { authorization })
  const memory = async () => {
    const pid = (await lockHolder(place.dataDir))?.pid
    const status = await fs.promises.readFile(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024
  }

  beforeAll(async () => {
    place = await emptyPlace(provider)
    await ensureBuild(place.settings, 'client')
    const desk = await openDesk({ ...place, purpose: 'a test' })
    const room = newsroom(() => desk.context)
    const password = 'correct horse battery staple'
    const data = { name: 'Staff', email: 'staff@desk.example', password, role: 'staff' }
    const id = await room.make('User', data, people.admin)
    const own = await run<{ token: string }>(desk.context, person('staff', { id }), OWN_TOKEN)
    authorization = `Bearer ${own.token}`
    // Something must be public: the public door has nothing to answer from before.
    await room.event(await room.family(), await room.source())
    await run(desk.context, people.admin, 'mutation { done: deliver { generation } }')
    await desk.close()
    server = await startServer(place, {
      LOG_LEVEL: 'fatal',
      NODE_OPTIONS: SMALL_HEAP,
      DESK_API_RATE: '0',
      DESK_PUBLIC_RATE: '0',
    })
  }, 600_000)
  afterAll(async () => {
    await server?.stop()
    await place?.remove()
  })

  test('answers all of it below 500, below a second, and keeps no more memory than at first', async () => {
    const found: string[] = []
    const sizes: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      for (const door of DOORS) {
        for (const { name, sent, body } of REQUESTS) {
          const answer = await ask(door, body)
          const { wrong } = judge(answer, [sent])
          found.push(...wrong.map(each => `${door} ${name}: ${each}`))
          if (!(await inTime(answer, () => ask(door, body)))) {
            found.push(`${door} ${name}: took ${Math.round(answer.milliseconds)} ms`)
          }
        }
      }
      sizes.push(await memory())
    }
    expect(found).toEqual([])
    const residentMiB = sizes.map(size => Math.round(size / MEBIBYTE))
    const requests = REQUESTS.length * DOORS.length
    await keepResult(`bad-input-server-${provider}`, { requests, rounds: ROUNDS, residentMiB })
    const most = (from: number, to: number) => Math.max(...residentMiB.slice(from, to))
    const grown = most(ROUNDS / 2, ROUNDS) - most(0, ROUNDS / 2)
    expect(grown, `resident: ${residentMiB.join(', ')} MiB`).toBeLessThan(MAY_GROW_MIB)
  }, 1_200_000)

  test('answers any address, method and header below 500, and tells nothing of its inside', async () => {
    const found: unknown[] = []
    for (const raw of RAW_REQUESTS) {
      const send = () => sendRaw(server.address, raw)
      const answer = await send()
      // What was sent may come back, as an address to go to.
      const told = answer.body.replaceAll(raw.path, '')
      const isWell = answer.status < 500 && !INSIDE.test(told) && (await inTime(answer, send))
      if (!isWell) found.push([raw, answer.status, told.slice(0, 300), answer.milliseconds])
    }
    expect(found).toEqual([])
  })

  test.each(DOORS.flatMap(door => BODIES.map(body => [door, body.name, body] as const)))(
    '%s refuses %s',
    async (door, _, body) => {
      const send = () => sendBody(at(door), body, { authorization })
      const answer = await send()
      const { said, wrong } = judge(answer)
      expect(wrong).toEqual([])
      expect(said?.errors?.length).toBeGreaterThan(0)
      expect(await inTime(answer, send)).toBe(true)
    },
  )
})
