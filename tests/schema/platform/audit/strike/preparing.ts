import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../../../../schema/platform/clock.ts'
import { person } from '../../../../support/sessions.ts'
import { newsroom, people } from '../../../actions/newsroom.ts'
import { create, fresh, run } from '../../../records/ask.ts'

/** Prepares what a write needs, and gives the write itself. Each time it is a write of its own. */
export type Operation = (context: KeystoneContext) => Promise<() => Promise<unknown>>

export const asked =
  (query: string, session = people.admin) =>
  (context: KeystoneContext, variables: Readonly<Record<string, unknown>>) =>
    run(context, session, query, variables)

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  done: authenticateUserWithPassword(email: $email, password: $password) { __typename }
}`
export const PASSWORD = 'a long enough password'

export const OWN_TOKEN = `mutation { done: issueOwnToken(name: "A command line") { id } }`
export const footnote = (source?: string) => ({
  key: fresh(unique('note')),
  text: 'It says something.',
  ...(source && { sources: { connect: [{ id: source }] } }),
})

export const aSource = (room: ReturnType<typeof newsroom>): Promise<string> =>
  room.make('Source', {
    slug: fresh(unique('source')),
    title: 'A source',
    kind: 'post',
    confidence: 'verified',
  })

/** Names of their own also for a child on the same database. */
export const unique = (name: string): string => `${name}-${process.pid}`

export const family = (context: KeystoneContext): Promise<string> =>
  newsroom(() => context).make('ModelFamily', { slug: fresh(unique('family')), name: 'A family' })

export async function publishedFamily(context: KeystoneContext): Promise<string> {
  const id = await family(context)
  await newsroom(() => context).release('ModelFamily', id)
  return id
}

export async function seen(context: KeystoneContext, id: string): Promise<string> {
  const room = newsroom(() => context)
  await room.submit('ModelFamily', id)
  return (await room.preview('ModelFamily', id)).digest ?? ''
}

export async function scheduling(context: KeystoneContext) {
  const id = await family(context)
  return { id, digest: await seen(context, id), room: newsroom(() => context) }
}

export const A_DAY = 24 * 60 * 60
export const later = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString()

export async function anHourLater<T>(work: () => Promise<T>): Promise<T> {
  const { now } = clock
  clock.now = () => new Date(now().getTime() + 3_600_000)
  try {
    return await work()
  } finally {
    clock.now = now
  }
}

/** A reviewer who exists: what is due asks whether whoever scheduled it still may. */
export const reviewer = async (context: KeystoneContext) =>
  person('reviewer', { id: (await account(context, 'reviewer')).id })

export async function account(context: KeystoneContext, role = 'staff') {
  const email = `${fresh(unique('person'))}@desk.example`
  const data = { name: 'A person', email, password: PASSWORD, role }
  return { email, id: await create(context, people.admin, 'User', data) }
}

/** The cookie of a sign-in; empty where it failed. */
export const signIn = (
  context: KeystoneContext,
  email: string,
  password: string,
): Promise<string> => throughTheDoor(context, SIGN_IN, { email, password })

/** Asks as a browser does, by a request with a cookie. */
export async function throughTheDoor(
  context: KeystoneContext,
  query: string,
  variables: Record<string, unknown>,
  cookie = '',
): Promise<string> {
  const request = new IncomingMessage(new Socket())
  request.headers.cookie = cookie
  const response = new ServerResponse(request)
  const asking = await context.withRequest(request, response)
  const { errors } = await asking.graphql.raw({ query, variables })
  if (errors?.[0]) throw errors[0]
  const set = [response.getHeader('set-cookie')].flat().map(String)
  return set.find(one => /^desk-session=./.test(one))?.split(';')[0] ?? ''
}
