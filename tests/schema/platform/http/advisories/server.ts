import http from 'node:http'
import { afterAll, beforeAll } from 'vitest'
import { ensureBuild } from '../../../../../scripts/build/index.ts'
import {
  emptyPlace,
  person,
  startServer,
  type Place,
  type TestServer,
} from '../../../../support/index.ts'
import { create } from '../../../records/ask.ts'

// The first of these waits for the build of the Admin UI.
const BUILDING_MS = 600_000
const ADMIN = { email: 'admin@desk.example', password: 'a long enough password' }

export const SIGN_IN = `mutation {
  authenticateUserWithPassword(email: "${ADMIN.email}", password: "${ADMIN.password}") { __typename }
}`

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}
export interface Ask {
  readonly method?: string
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string
}

/** A question as the Admin UI sends it. */
export const json = (query: string, headers: http.OutgoingHttpHeaders = {}): Ask => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ query }),
})

/** The real server with one administrator, who is signed in. */
export function withServer() {
  let place: Place
  let server: TestServer
  let cookie = ''

  beforeAll(async () => {
    place = await emptyPlace('sqlite')
    await ensureBuild(place.settings, 'interface')
    const { openDesk } = await import('../../../../../schema/platform/open-desk.ts')
    const desk = await openDesk({ ...place, purpose: 'a test' })
    await create(desk.context, person('admin'), 'User', { name: 'Admin', role: 'admin', ...ADMIN })
    await desk.close()
    server = await startServer(place)
    const answer = await ask('/api/graphql', json(SIGN_IN))
    cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  }, BUILDING_MS)
  afterAll(async () => {
    await server.stop()
    await place.remove()
  })

  /** Sends the address as it is written: `fetch` would tidy it first. */
  const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.address)
      const request = http.request({ hostname, port, path, method, headers }, async response => {
        const chunks = await response.toArray()
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
      request.on('error', reject)
      request.end(body)
    })

  return { ask, cookie: () => cookie }
}
