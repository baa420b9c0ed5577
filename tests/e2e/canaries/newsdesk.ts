import http from 'node:http'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { openDesk } from '../../../schema/platform/open-desk.ts'
import type { Role } from '../../../schema/vocabulary/index.ts'
import {
  emptyPlace,
  person,
  startServer,
  type Place,
  type Provider,
  type TestServer,
} from '../../support/index.ts'
import { create } from '../../schema/records/ask.ts'

const PASSWORD = 'a long enough password'

/** What came back for one request, whatever it was. */
export interface Reply {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}
interface Request {
  readonly method?: string
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string
}
type Variables = Readonly<Record<string, unknown>>

/**
 * Somebody who asks the desk over HTTP: a role that has signed in, nobody, or `answerer`, a partner who
 * decides on words; `partner` is of another organization.
 */
export type Somebody = Exclude<Role, 'service'> | 'nobody' | 'answerer'

/** A real server with a person of each role, each signed in over HTTP. */
export interface Newsdesk {
  readonly place: Place
  readonly server: TestServer
  send(path: string, request?: Request): Promise<Reply>
  cookieOf(who: Somebody): string
  /** Asks `/api/graphql`; throws what was refused. The answer is aliased `done`. */
  ask<T = { id: string }>(who: Somebody, query: string, variables?: Variables): Promise<T>
  /** As `ask`, with the whole reply, refusals too. */
  reply(who: Somebody, query: string, variables?: Variables): Promise<Reply>
  make(listKey: string, data: Variables, who?: Somebody): Promise<string>
  edit(listKey: string, id: string, data: Variables, who?: Somebody): Promise<void>
  /** Gives somebody an account, and signs them in. */
  join(who: Somebody, role: Role, organization?: string): Promise<void>
}

/** What planting needs of a desk, over HTTP or in this process. */
export type Hands = Pick<Newsdesk, 'ask' | 'make' | 'edit'>

/** Starts one whose log tells everything that it can. */
export async function newsdesk(provider: Provider): Promise<Newsdesk> {
  const place = await emptyPlace(provider)
  await ensureBuild(place.settings, 'interface')
  const desk = await openDesk({ ...place, purpose: 'a test' })
  const admin = { name: 'Admin', role: 'admin', email: 'admin@desk.example', password: PASSWORD }
  await create(desk.context, person('admin'), 'User', admin)
  await desk.close()
  const server = await startServer(place, { LOG_LEVEL: 'trace' })
  const cookies = new Map<Somebody, string>()
  const { hostname, port } = new URL(server.address)

  const send = (path: string, { method = 'GET', headers = {}, body }: Request = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const request = http.request({ hostname, port, path, method, headers }, async response => {
        const chunks = (await response.toArray()) as Buffer[]
        const { statusCode: status = 0, headers: answered } = response
        resolve({ status, headers: answered, body: Buffer.concat(chunks) })
      })
      request.on('error', reject)
      request.end(body)
    })
  const cookieOf = (who: Somebody) => cookies.get(who) ?? ''
  const reply = (who: Somebody, query: string, variables: Variables = {}) =>
    send('/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookieOf(who) },
      body: JSON.stringify({ query, variables }),
    })
  const ask = async <T>(who: Somebody, query: string, variables: Variables = {}) => {
    const { body } = await reply(who, query, variables)
    const { data, errors } = JSON.parse(body.toString('utf8'))
    if (errors?.[0]) throw new Error(`${query}: ${JSON.stringify([errors, variables])}`)
    return (data as { done: T }).done
  }
  const make = async (listKey: string, data: Variables, who: Somebody = 'staff') => {
    const query = `mutation ($data: ${listKey}CreateInput!) { done: create${listKey}(data: $data) { id } }`
    return (await ask<{ id: string }>(who, query, { data })).id
  }
  const edit = async (listKey: string, id: string, data: Variables, who: Somebody = 'staff') => {
    const query = `mutation ($where: ${listKey}WhereUniqueInput!, $data: ${listKey}UpdateInput!) {
      done: update${listKey}(where: $where, data: $data) { id }
    }`
    await ask(who, query, { where: { id }, data })
  }

  const signIn = async (who: Somebody) => {
    const { headers } = await reply(
      'nobody',
      `mutation { done: authenticateUserWithPassword(email: "${who}@desk.example", password: "${PASSWORD}") { __typename } }`,
    )
    cookies.set(who, headers['set-cookie']?.[0]?.split(';')[0] ?? '')
  }
  await signIn('admin')
  const university = await make(
    'Organization',
    { slug: 'uni', name: 'A university', kind: 'university' },
    'admin',
  )
  const join = async (who: Somebody, role: Role, organization?: string) => {
    const of = organization ? { organization: { connect: { id: organization } } } : {}
    const email = `${who}@desk.example`
    await make('User', { name: who, role, email, password: PASSWORD, ...of }, 'admin')
    await signIn(who)
  }
  for (const role of ['staff', 'reviewer', 'leadership'] as const) await join(role, role)
  await join('partner', 'partner', university)
  return { place, server, send, cookieOf, ask, reply, make, edit, join }
}
