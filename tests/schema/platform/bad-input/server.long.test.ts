import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockHolder } from '../../../../schema/platform/lock/index.ts'
import { ensureBuild } from '../../../../scripts/build/index.ts'
import {
  emptyPlace,
  person,
  PROVIDERS,
  startServer,
  type Place,
  type TestServer,
} from '../../../support/index.ts'
import { people } from '../../actions/newsroom.ts'
import { create, run } from '../../records/ask.ts'
import { DOCUMENTS, STRINGS, VALUES } from './corpus.ts'
import type { Answer } from './desk-under-test.ts'
import { judge } from './sane.ts'

const MEBIBYTE = 2 ** 20
/** What a process may grow by while it is sent the same again: the garbage of one round, not of all. */
const MAY_GROW = 96 * MEBIBYTE
const ROUNDS = 4
const DOORS = ['/api/graphql', '/public/graphql'] as const
const QUERY =
  'query ($title: String) { timelineEvents(where: { title: { equals: $title } }) { id } }'
const OWN_TOKEN = 'mutation { done: issueOwnToken(name: "own") { token } }'

/** Bodies that are no JSON, or none that a parser takes whole. */
const BODIES: readonly (readonly [name: string, body: string | Uint8Array, type?: string])[] = [
  ['nothing', ''],
  ['half a document', '{"query":"{ __typename }"'],
  ['two documents', '{}{}'],
  ['a text', 'query { __typename }'],
  ['a form', 'query=%7B__typename%7D', 'application/x-www-form-urlencoded'],
  ['plain text', '{"query":"{ __typename }"}', 'text/plain'],
  ['an upload', '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'],
  ['an unknown charset', '{"query":"{ __typename }"}', 'application/json; charset=utf-99'],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22])],
  ['UTF-16', Buffer.from('{"query":"{ __typename }"}', 'utf16le')],
  ['two mebibytes', JSON.stringify({ query: '{ __typename }', a: 'x'.repeat(2 * MEBIBYTE) })],
  ['a bomb of brackets', '['.repeat(500_000)],
]

describe.each(PROVIDERS)('a running server that is sent everything (%s)', provider => {
  let place: Place
  let server: TestServer
  let token = ''
  const send = async (door: string, body: string | Uint8Array, type = 'application/json') => {
    const began = performance.now()
    const response = await fetch(`${server.address}${door}`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${token}` },
      body: body as BodyInit,
    })
    const text = await response.text()
    const milliseconds = performance.now() - began
    return { status: response.status, body: text, milliseconds } satisfies Answer
  }
  const memory = async () => {
    const pid = (await lockHolder(place.dataDir))?.pid
    const status = await fs.promises.readFile(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024
  }

  beforeAll(async () => {
    place = await emptyPlace(provider)
    await ensureBuild(place.settings, 'client')
    const { openDesk } = await import('../../../../schema/platform/open-desk.ts')
    const desk = await openDesk({ ...place, purpose: 'a test' })
    const id = await create(desk.context, people.admin, 'User', {
      name: 'Staff',
      email: 'staff@desk.example',
      password: 'correct horse battery staple',
      role: 'staff',
    })
    token = (await run<{ token: string }>(desk.context, person('staff', { id }), OWN_TOKEN)).token
    await desk.close()
    server = await startServer(place, {
      LOG_LEVEL: 'fatal',
      DESK_API_RATE: '0',
      DESK_PUBLIC_RATE: '0',
    })
  }, 300_000)
  afterAll(async () => {
    await server?.stop()
    await place?.remove()
  })

  test('answers all of it below 500 and keeps no more memory than at first', async () => {
    const found: string[] = []
    const sizes: number[] = []
    const round = async () => {
      for (const door of DOORS) {
        for (const { name, text } of DOCUMENTS) {
          const { wrong } = judge(await send(door, JSON.stringify({ query: text })), [text])
          found.push(...wrong.map(each => `${door} ${name}: ${each}`))
        }
        for (const { name, text } of [
          ...VALUES,
          ...STRINGS.filter(each => each.text.length > 1_000),
        ]) {
          const value = VALUES.some(each => each.name === name) ? text : JSON.stringify(text)
          const body = `{"query":${JSON.stringify(QUERY)},"variables":{"title":${value}}}`
          const { wrong } = judge(await send(door, body), [text])
          found.push(...wrong.map(each => `${door} ${name}: ${each}`))
        }
      }
    }
    for (let at = 0; at < ROUNDS; at++) {
      await round()
      sizes.push(await memory())
    }
    expect(found).toEqual([])
    const grown = (sizes.at(-1) ?? 0) - (sizes[1] ?? 0)
    expect(
      grown,
      `resident: ${sizes.map(size => Math.round(size / MEBIBYTE)).join(', ')} MiB`,
    ).toBeLessThan(MAY_GROW)
  }, 300_000)

  test.each(
    DOORS.flatMap(door => BODIES.map(([name, body, type]) => [door, name, body, type] as const)),
  )('%s refuses %s', async (door, _, body, type) => {
    const answer = await send(door, body, type)
    const { said, wrong } = judge(answer)
    expect(wrong).toEqual([])
    expect(said?.errors?.length).toBeGreaterThan(0)
    expect(answer.milliseconds).toBeLessThan(2_000)
  })
})
