import { publishDue } from '../../../../../schema/actions/due/publish-due.ts'
import { sha256Hex } from '../../../../../schema/evidence/index.ts'
import { person } from '../../../../support/sessions.ts'
import { newsroom, people } from '../../../actions/newsroom.ts'
import { fresh, run, to } from '../../../records/ask.ts'
import { CHAMBER } from './chamber.ts'
import { DECISIONS } from './decisions.ts'
import {
  A_DAY,
  account,
  anHourLater,
  aSource,
  asked,
  family,
  footnote,
  later,
  OWN_TOKEN,
  PASSWORD,
  publishedFamily,
  reviewer,
  scheduling,
  seen,
  signIn,
  throughTheDoor,
  unique,
  type Operation,
} from './preparing.ts'

const CREATE_MANY = `mutation ($data: [FootnoteCreateInput!]!) { done: createFootnotes(data: $data) { id } }`
const UPDATE_MANY = `mutation ($data: [FootnoteUpdateArgs!]!) { done: updateFootnotes(data: $data) { id } }`
const APPROVE = `mutation ($id: ID!, $digest: String!) { done: approveWords(id: $id, digest: $digest) { id } }`

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
  ...DECISIONS,
  ...CHAMBER,
}

/** The first of them. With one that destroys, or on PostgreSQL one more, they send every verb there is. */
export const WRITES = [
  'a create',
  'an update',
  'a createMany',
  'an updateMany',
  'submit',
  'a first publish',
]

const RESET = `mutation ($email: String!, $password: String!) {
  done: resetPassword(email: $email, password: $password) { id }
}`
