import { sha256Hex } from '../../../schema/evidence/index.ts'
import { NEEDS, publishAsSeen, release, submit, type Around } from './needs.ts'
import type { Newsdesk } from './newsdesk.ts'
import { canary, publicWord } from './words.ts'
import type { Planted } from './write.ts'

/**
 * Plants canaries by the steps that people take with a record, where no field is written: decisions on
 * words, allowances, a publication that the scan keeps off, redactions. The last of them asks for the
 * site to be built.
 */
export async function plantSteps(desk: Newsdesk, around: Around): Promise<Planted[]> {
  return [
    ...(await statements(desk, around)),
    ...(await allowance(desk, around)),
    ...(await keptOff(desk, around)),
    ...(await redactions(desk, around)),
  ]
}

/** Words that their partner has agreed to and that nobody has published, and words that it refused. */
async function statements(desk: Newsdesk, { organization }: Around): Promise<Planted[]> {
  await desk.join('answerer', 'partner', organization)
  const listKey = 'PartnerStatement'
  const state = async (approval: 'approved' | 'refused', call: string, more: object = {}) => {
    const words = canary(`${listKey}.words, ${approval}`)
    const id = await desk.make(listKey, { organization: { connect: { id: organization } }, words })
    const types = approval === 'refused' ? ', $reason: String!' : ''
    await desk.ask(
      'answerer',
      `mutation ($id: ID!, $digest: String!${types}) { done: ${call} { id } }`,
      { id, digest: sha256Hex(words), ...more },
    )
    return { listKey, id, state: approval }
  }
  return [
    await state('approved', 'approveWords(id: $id, digest: $digest)'),
    await state('refused', 'refuseWords(id: $id, digest: $digest, reason: $reason)', {
      reason: canary(`${listKey}.reason, refused`),
    }),
  ]
}

interface Collisions {
  readonly digest: string
  readonly collisions: readonly { readonly digest: string; readonly refuses: boolean }[]
}

/** Words of a hidden record that a reviewer lets another record say in public, with a reason. */
async function allowance(desk: Newsdesk, around: Around): Promise<Planted[]> {
  const said = 'Plain words of a clerk that turned out to be no secret at all.'
  const observation = await desk.make('MisuseObservation', {
    title: canary('MisuseObservation.title, with allowed words'),
    kind: 'hazard',
    narrative: said,
  })
  const id = await event(desk, around, 'Plain event with allowed words', said)
  await submit(desk, 'TimelineEvent', id)
  const { digest, collisions } = await desk.ask<Collisions>(
    'reviewer',
    `query ($id: ID!) { done: publicationPreview(list: "TimelineEvent", id: $id) {
      digest collisions { digest refuses }
    } }`,
    { id },
  )
  const refusing = collisions.filter(({ refuses }) => refuses).map(each => each.digest)
  await desk.ask(
    'reviewer',
    `mutation ($id: ID!, $digest: String!, $of: [String!]!, $reason: String!) {
      done: allowWords(list: "TimelineEvent", id: $id, digest: $digest, collisions: $of, reason: $reason)
    }`,
    { id, digest, of: refusing, reason: canary('WordsAllowance.reason, made') },
  )
  await publishAsSeen(desk, 'TimelineEvent', id)
  return [{ listKey: 'MisuseObservation', id: observation, state: 'with allowed words' }]
}

/** A published version that says what a hidden record says: it never becomes public, nor its note. */
async function keptOff(desk: Newsdesk, around: Around): Promise<Planted[]> {
  const secret = canary('MisuseObservation.narrative, quoted')
  const observation = await desk.make('MisuseObservation', {
    title: canary('MisuseObservation.title, quoted'),
    kind: 'hazard',
    narrative: secret,
  })
  const id = await event(desk, around, canary('TimelineEvent.title, kept off'), secret)
  const note = canary('Publication.changeNote, kept off')
  await release(desk, 'TimelineEvent', id, { note })
  return [
    { listKey: 'MisuseObservation', id: observation, state: 'quoted' },
    { listKey: 'TimelineEvent', id, state: 'kept off' },
  ]
}

/** A redaction that is proposed, and one that is confirmed before what it takes down was ever built. */
async function redactions(desk: Newsdesk, around: Around): Promise<Planted[]> {
  const gone = await redactable(desk, around, {
    summary: canary('TimelineEvent.summary, redacted'),
    note: canary('Publication.changeNote, redacted'),
  })
  const publicReason = publicWord('Redaction.publicReason, confirmed')
  const confirmed = await propose(desk, gone, 'confirmed', publicReason)
  const staying = await redactable(desk, around, { summary: 'Plain words.', note: '' })
  const hinted = canary('Redaction.publicReason, proposed')
  const proposed = await propose(desk, staying, 'proposed', hinted)
  await desk.ask('reviewer', 'mutation ($id: ID!) { done: confirmRedaction(id: $id) { id } }', {
    id: confirmed,
  })
  return [
    { listKey: 'Redaction', id: confirmed, state: 'confirmed' },
    { listKey: 'Redaction', id: proposed, state: 'proposed' },
  ]
}

/** An event that was published and says something else by now. */
async function redactable(
  desk: Newsdesk,
  around: Around,
  { summary, note }: { readonly summary: string; readonly note: string },
): Promise<string> {
  const id = await event(desk, around, 'Plain event that said too much', summary)
  await release(desk, 'TimelineEvent', id, { note })
  await desk.edit('TimelineEvent', id, { summary: 'Plain words in their place.' })
  return id
}

async function propose(
  desk: Newsdesk,
  itemId: string,
  state: string,
  told: string,
): Promise<string> {
  const [publication] = await desk.ask<{ key: string }[]>(
    'reviewer',
    `query ($id: String!) { done: publications(where: { itemId: { equals: $id } }) { key } }`,
    { id: itemId },
  )
  const { id } = await desk.ask(
    'leadership',
    `mutation ($key: String!, $reason: String!, $told: String!) {
      done: proposeRedaction(key: $key, reason: $reason, publicReason: $told) { id }
    }`,
    { key: publication?.key, reason: canary(`Redaction.reason, ${state}`), told },
  )
  return id
}

const event = (desk: Newsdesk, around: Around, title: string, summary: string): Promise<string> =>
  desk.make('TimelineEvent', {
    ...NEEDS.TimelineEvent?.(around),
    slug: `plain-step-${++counter}`,
    title,
    summary,
  })
let counter = 0
