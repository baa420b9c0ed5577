import type { KeystoneContext } from '@keystone-6/core/types'
import { sha256Hex } from '../../../../../schema/evidence/index.ts'
import { person } from '../../../../support/sessions.ts'
import { newsroom, people } from '../../../actions/newsroom.ts'
import { fresh, run, to } from '../../../records/ask.ts'
import { account, aSource, family, OWN_TOKEN, publishedFamily, unique } from './preparing.ts'
import type { Operation } from './preparing.ts'

const PROPOSE = `mutation ($key: String!) {
  done: proposeRedaction(key: $key, reason: "A person asked.", publicReason: "Taken down.") { id }
}`
const CONFIRM = 'mutation ($id: ID!) { done: confirmRedaction(id: $id) { id } }'
const COLLISIONS = `query ($id: ID!) {
  done: publicationPreview(list: "ModelFamily", id: $id) { digest collisions { digest refuses } }
}`
const ALLOW = `mutation ($id: ID!, $digest: String!, $of: [String!]!) {
  done: allowWords(list: "ModelFamily", id: $id, digest: $digest, collisions: $of, reason: "No secret.")
}`
const REFUSE = `mutation ($id: ID!, $digest: String!) {
  done: refuseWords(id: $id, digest: $digest, reason: "We never said so.") { id }
}`
const RECORD = `mutation ($id: ID!) { done: recordHistory(id: $id, status: "partner_only") { id } }`
const ISSUE = `mutation { done: issueServiceToken(name: "A loader", scopes: [read, write]) { id } }`
const REVOKE = 'mutation ($id: ID!) { done: revokeServiceToken(id: $id) { id } }'

const leader = person('leadership', { id: 'leader' })

/**
 * What people decide about what is there: redactions, words that may be said, history, tokens. Two of
 * them are no part of the transaction that is around all others: they open their own.
 */
export const DECISIONS: Readonly<Record<string, Operation>> = {
  'a proposed redaction': async context => {
    const key = await outdated(context)
    return () => run(context, leader, PROPOSE, { key })
  },
  'a confirmed redaction': async context => {
    const { id } = await run(context, leader, PROPOSE, { key: await outdated(context) })
    return () => run(context, people.reviewer, CONFIRM, { id })
  },
  'allowed words': async context => {
    const room = newsroom(() => context)
    const words = fresh(unique('Lanterns that a clerk counted at the harbour'))
    await room.make('MisuseObservation', { title: words, kind: 'hazard' })
    const id = await family(context)
    await room.edit('ModelFamily', id, { summary: words })
    const { digest, collisions } = await run<{ digest: string; collisions: Collision[] }>(
      context,
      people.reviewer,
      COLLISIONS,
      { id },
    )
    const of = collisions.filter(({ refuses }) => refuses).map(each => each.digest)
    return () => run(context, people.reviewer, ALLOW, { id, digest, of })
  },
  'refused words': async context => {
    const room = newsroom(() => context)
    const data = { slug: fresh(unique('organization')), name: 'A university', kind: 'university' }
    const organizationId = await room.make('Organization', data)
    const words = fresh('They found much')
    const id = await room.make('PartnerStatement', { organization: to(organizationId), words })
    const partner = person('partner', { id: 'partner', organizationId })
    return () => run(context, partner, REFUSE, { id, digest: sha256Hex(words) })
  },
  'recorded history': async context => {
    const room = newsroom(() => context)
    const id = await room.make('Release', {
      family: to(await family(context)),
      slug: fresh(unique('release')),
      name: 'A release',
      stageOrder: 1,
      parametersExact: '1',
      parametersNamed: 'one',
      sources: { connect: [{ id: await aSource(room) }] },
    })
    return () => run(context, people.loader, RECORD, { id })
  },
  'a token of a program': async context => () => run(context, people.admin, ISSUE),
  'a revoked token': async context => {
    const { id } = await account(context)
    const owner = person('staff', { id })
    const token = await run(context, owner, OWN_TOKEN)
    return () => run(context, owner, REVOKE, { id: token.id })
  },
}

interface Collision {
  readonly digest: string
  readonly refuses: boolean
}

/** The key of a published event that says something else by now. */
async function outdated(context: KeystoneContext): Promise<string> {
  const room = newsroom(() => context)
  const id = await room.event(await publishedFamily(context), await aSource(room), {
    slug: fresh(unique('event')),
    summary: 'It was seen by a person of that name.',
  })
  await room.release('TimelineEvent', id)
  await room.edit('TimelineEvent', id, { summary: 'It was seen by somebody.' })
  const [publication] = await room.rows('Publication', { itemId: id })
  return String(publication?.key)
}
