import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { KeystoneContext } from '@keystone-6/core/types'
import { publishDue } from '../../../../../schema/actions/due/publish-due.ts'
import { sha256Hex } from '../../../../../schema/evidence/index.ts'
import { clock } from '../../../../../schema/platform/clock.ts'
import { newsroom, people } from '../../../actions/newsroom.ts'
import { person } from '../../../../support/sessions.ts'
import { create, fresh, run, to } from '../../../records/ask.ts'

/** Prepares what a write needs, and gives the write itself. Each time it is a write of its own. */
type Operation = (context: KeystoneContext) => Promise<() => Promise<unknown>>

const asked =
  (query: string, session = people.admin) =>
  (context: KeystoneContext, variables: Readonly<Record<string, unknown>>) =>
    run(context, session, query, variables)

const CREATE_MANY = `mutation ($data: [FootnoteCreateInput!]!) { done: createFootnotes(data: $data) { id } }`
const UPDATE_MANY = `mutation ($data: [FootnoteUpdateArgs!]!) { done: updateFootnotes(data: $data) { id } }`
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  done: authenticateUserWithPassword(email: $email, password: $password) { __typename }
}`
const APPROVE = `mutation ($id: ID!, $digest: String!) { done: approveWords(id: $id, digest: $digest) { id } }`
const PASSWORD = 'a long enough password'

/** Every kind of write that a desk knows, by name. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'a create': async context => {
    const room = newsroom(() => context)
    const source = await aSource(room)
    return () => room.make('Footnote', footnote(source))
  },
  'an update': async context => {
    const room = newsroom(() => context)
    const id = await room.make('Footnote', footnote(await aSource(room)))
    return () => room.edit('Footnote', id, { text: 'It says something else.' })
  },
  'a createMany': async context => {
    const room = newsroom(() => context)
    const source = await aSource(room)
    const data = Array.from({ length: 4 }, () => footnote(source))
    return () => asked(CREATE_MANY, people.writer)(context, { data })
  },
  'an updateMany': async context => {
    const room = newsroom(() => context)
    const ids = await Promise.all([1, 2, 3].map(() => room.make('Footnote', footnote())))
    const data = ids.map(id => ({ where: { id }, data: { text: 'All say something else.' } }))
    return () => asked(UPDATE_MANY, people.writer)(context, { data })
  },
  submit: async context => {
    const room = newsroom(() => context)
    const id = await family(context)
    return () => room.submit('ModelFamily', id)
  },
  'a first publish': async context => {
    const room = newsroom(() => context)
    const id = await family(context)
    const digest = await seen(context, id)
    return () => room.publish('ModelFamily', id, { digest })
  },
  'a published correction': async context => {
    const room = newsroom(() => context)
    const id = await publishedFamily(context)
    await room.edit('ModelFamily', id, { name: fresh('Another name') })
    const digest = await seen(context, id)
    return () =>
      room.publish('ModelFamily', id, { digest, kind: 'correction', note: 'The name was wrong.' })
  },
  retract: async context => {
    const room = newsroom(() => context)
    const id = await publishedFamily(context)
    return () => room.retract('ModelFamily', id, 'It never was one.')
  },
  'request changes': async context => {
    const room = newsroom(() => context)
    const id = await family(context)
    await room.submit('ModelFamily', id)
    return () => room.requestChanges('ModelFamily', id, 'Say more.')
  },
  schedule: async context => {
    const { id, digest, room } = await scheduling(context)
    return () => room.schedule('ModelFamily', id, { digest, at: later(A_DAY) })
  },
  'what is due': async context => {
    const { id, digest, room } = await scheduling(context)
    await anHourLater(() => publishDue(context))
    await room.schedule('ModelFamily', id, { digest, at: later(60) }, await reviewer(context))
    return () =>
      anHourLater(async () => {
        const [outcome] = await publishDue(context)
        if (!outcome?.published) throw new Error(outcome?.reason ?? 'Nothing was due.')
      })
  },
  'approved words': async context => {
    const room = newsroom(() => context)
    const data = { slug: fresh(unique('organization')), name: 'A university', kind: 'university' }
    const organizationId = await room.make('Organization', data)
    const words = fresh('They found much')
    const id = await room.make('PartnerStatement', { organization: to(organizationId), words })
    const partner = person('partner', { id: 'partner', organizationId })
    return () => run(context, partner, APPROVE, { id, digest: sha256Hex(words) })
  },
  'a sign-in': async context => {
    const { email } = await account(context)
    return () => signIn(context, email, PASSWORD)
  },
  'a failed sign-in': async context => {
    const { email } = await account(context)
    return async () => {
      if (await signIn(context, email, 'not their password')) throw new Error('It did not fail.')
    }
  },
  'a sign-out': async context => {
    const { email } = await account(context)
    const cookie = await signIn(context, email, PASSWORD)
    return () => throughTheDoor(context, 'mutation { endSession }', {}, cookie)
  },
  'a new password': async context => {
    const { email, id } = await account(context)
    await run(context, person('staff', { id }), OWN_TOKEN)
    return () => asked(RESET)(context, { email, password: 'another long password' })
  },
  'a token': async context => {
    const { id } = await account(context)
    return () => run(context, person('staff', { id }), OWN_TOKEN)
  },
}

const OWN_TOKEN = `mutation { done: issueOwnToken(name: "A command line") { id } }`
const RESET = `mutation ($email: String!, $password: String!) {
  done: resetPassword(email: $email, password: $password) { id }
}`

const footnote = (source?: string) => ({
  key: fresh(unique('note')),
  text: 'It says something.',
  ...(source && { sources: { connect: [{ id: source }] } }),
})

const aSource = (room: ReturnType<typeof newsroom>): Promise<string> =>
  room.make('Source', {
    slug: fresh(unique('source')),
    title: 'A source',
    kind: 'post',
    confidence: 'verified',
  })

/** Names of their own also for a child on the same database. */
const unique = (name: string): string => `${name}-${process.pid}`

const family = (context: KeystoneContext): Promise<string> =>
  newsroom(() => context).make('ModelFamily', { slug: fresh(unique('family')), name: 'A family' })

async function publishedFamily(context: KeystoneContext): Promise<string> {
  const id = await family(context)
  await newsroom(() => context).release('ModelFamily', id)
  return id
}

async function seen(context: KeystoneContext, id: string): Promise<string> {
  const room = newsroom(() => context)
  await room.submit('ModelFamily', id)
  return (await room.preview('ModelFamily', id)).digest ?? ''
}

async function scheduling(context: KeystoneContext) {
  const id = await family(context)
  return { id, digest: await seen(context, id), room: newsroom(() => context) }
}

const A_DAY = 24 * 60 * 60
const later = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()

async function anHourLater<T>(work: () => Promise<T>): Promise<T> {
  const { now } = clock
  clock.now = () => new Date(now().getTime() + 3_600_000)
  try {
    return await work()
  } finally {
    clock.now = now
  }
}

/** A reviewer who exists: what is due asks whether whoever scheduled it still may. */
const reviewer = async (context: KeystoneContext) =>
  person('reviewer', { id: (await account(context, 'reviewer')).id })

async function account(context: KeystoneContext, role = 'staff') {
  const email = `${fresh(unique('person'))}@desk.example`
  const data = { name: 'A person', email, password: PASSWORD, role }
  return { email, id: await create(context, people.admin, 'User', data) }
}

/** The cookie of a sign-in; empty where it failed. */
const signIn = (context: KeystoneContext, email: string, password: string): Promise<string> =>
  throughTheDoor(context, SIGN_IN, { email, password })

/** Asks as a browser does, by a request with a cookie. */
async function throughTheDoor(
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
