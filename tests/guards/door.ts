import type { KeystoneContext } from '@keystone-6/core/types'
import { afterAll, beforeAll } from 'vitest'
import {
  emptyPlace,
  person,
  startServer,
  type Place,
  type Provider,
  type TestServer,
} from '../support/index.ts'
import { ensureBuild } from '../../scripts/build/index.ts'
import { create, to } from '../schema/records/ask.ts'

export const PASSWORD = 'a long enough password'
const ADMIN = person('admin', { id: 'first' })

/** What came back: status, headers, and the body as JSON where it is that. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly data: Record<string, unknown> | null
  readonly codes: readonly string[]
}

/** Who asks: cookies as a browser keeps them, and the address that a proxy would tell. */
export interface Caller {
  readonly cookies?: string
  readonly authorization?: string
  readonly from?: string
}

/** The real server on a place of its own, with an administrator and whoever else is named. */
export function withDoor(
  provider: Provider,
  prepare: (context: KeystoneContext) => Promise<void>,
  env: Record<string, string> = {},
) {
  let place: Place | undefined
  let server: TestServer | undefined
  const here = (): Place => place ?? fail()
  const running = (): TestServer => server ?? fail()
  const start = async () => {
    server = await startServer(here(), { DESK_TRUST_PROXY: 'loopback', ...env })
  }

  beforeAll(async () => {
    place = await emptyPlace(provider)
    await ensureBuild(place.settings, 'client')
    const { openDesk } = await import('../../schema/platform/open-desk.ts')
    const desk = await openDesk({ ...place })
    await addUser(desk.context, 'admin', 'admin')
    await prepare(desk.context)
    await desk.close()
    await start()
    // The first to start may have to wait for the build of the Admin UI.
  }, 600_000)
  afterAll(async () => {
    await server?.stop()
    await place?.remove()
  })

  const get = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, running().address), { redirect: 'manual', ...init })

  async function ask(query: string, caller: Caller = {}, variables: object = {}): Promise<Reply> {
    return post('/api/graphql', JSON.stringify({ query, variables }), caller)
  }

  async function post(path: string, body: string, caller: Caller = {}): Promise<Reply> {
    const reply = await get(path, { method: 'POST', headers: headersOf(caller), body })
    const text = await reply.text()
    const json = parsed(text)
    const codes = (json?.errors ?? []).map(({ extensions }) => String(extensions?.code))
    return { status: reply.status, headers: reply.headers, text, data: json?.data ?? null, codes }
  }

  /** Signs in; the cookies that were set, or none. */
  async function signIn(name: string, password = PASSWORD, caller: Caller = {}): Promise<string> {
    const { headers } = await ask(SIGN_IN, caller, { email: emailOf(name), password })
    return headers
      .getSetCookie()
      .map(cookie => cookie.split(';')[0])
      .join('; ')
  }

  const whoIs = async (caller: Caller): Promise<unknown> =>
    (await ask('{ authenticatedItem { ... on User { id } } }', caller)).data?.authenticatedItem

  return {
    ask,
    post,
    get,
    signIn,
    whoIs,
    place: here,
    address: () => running().address,
    output: () => running().output(),
    restart: async () => {
      await running().stop()
      await start()
    },
  }
}

function fail(): never {
  throw new Error('The server runs in tests only, not while they are collected.')
}

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  authenticateUserWithPassword(email: $email, password: $password) { __typename }
}`

export const emailOf = (name: string): string => `${name}@desk.example`

/** Makes a person who signs in with `PASSWORD`. */
export const addUser = (
  context: KeystoneContext,
  name: string,
  role: string,
  organization?: string,
): Promise<string> =>
  create(context, ADMIN, 'User', {
    name,
    email: emailOf(name),
    password: PASSWORD,
    role,
    ...(organization && { organization: to(organization) }),
  })

const headersOf = ({ cookies, authorization, from }: Caller): Record<string, string> => ({
  'content-type': 'application/json',
  ...(cookies && { cookie: cookies }),
  ...(authorization && { authorization }),
  ...(from && { 'x-forwarded-for': from }),
})

interface Body {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[]
}

function parsed(text: string): Body | null {
  try {
    return JSON.parse(text) as Body
  } catch {
    return null
  }
}
