import { createHash } from 'node:crypto'
import type { Hands } from './newsdesk.ts'

/** Public records and hidden ones that others need to be made at all. */
export interface Around {
  readonly family: string
  readonly source: string
  readonly release: string
  readonly channel: string
  readonly decision: string
  /** An organization that nobody of the desk's partners belongs to, but whoever answers for it. */
  readonly organization: string
}

const to = (id: string) => ({ connect: { id } })
const toAll = (id: string) => ({ connect: [{ id }] })

let counter = 0

/**
 * What a record of each list needs besides words. A list that is not here fails the test: whoever
 * adds one says here how a record of it comes about.
 */
export const NEEDS: Readonly<Record<string, (around: Around) => Record<string, unknown>>> = {
  ModelFamily: ({ source }) => ({ sources: toAll(source) }),
  Release: ({ family, source }) => ({
    family: to(family),
    stageOrder: ++counter,
    parametersExact: '1',
    sources: toAll(source),
  }),
  TimelineEvent: ({ family, source }) => ({
    family: to(family),
    category: 'release',
    listedMonth: '2019-08',
    order: ++counter,
    eventDate: '2019-08-20',
    sources: toAll(source),
  }),
  Report: ({ family, source }) => ({
    family: to(family),
    dateline: '2019-08-20',
    sources: toAll(source),
  }),
  Finding: ({ family, source }) => ({
    family: to(family),
    number: ++counter,
    sources: toAll(source),
  }),
  Measurement: ({ family, source }) => ({
    family: to(family),
    value: '72',
    unit: 'percent',
    selection: 'not_stated',
    measuredBy: 'partner',
    sources: toAll(source),
  }),
  WithheldNotice: ({ family }) => ({
    family: to(family),
    count: 1,
    until: '2999-01-01T00:00:00.000Z',
  }),
  Partnership: ({ family, source, organization }) => ({
    family: to(family),
    organization: to(organization),
    researchArea: 'detection',
    sources: toAll(source),
  }),
  ReleaseDecision: ({ family, release }) => ({
    family: to(family),
    release: to(release),
    modelDigests: 'a'.repeat(64),
    firstReportDays: 5,
  }),
  ThresholdSet: ({ family }) => ({ family: to(family), version: ++counter }),
  ThreatScenario: ({ decision }) => ({
    decision: to(decision),
    harm: 'desk:disinformation',
    tier: 'low_skill',
    severity: 'serious',
  }),
  Safeguard: ({ decision }) => ({ decision: to(decision), kind: 'human' }),
  ChecklistAnswer: ({ decision }) => ({ decision: to(decision), question: 'D5', value: 'met' }),
  ReopenCondition: ({ decision }) => ({ decision: to(decision) }),
  Desk: () => ({}),
  Footnote: ({ source }) => ({ sources: toAll(source) }),
  Source: () => ({ kind: 'post', confidence: 'verified' }),
  Organization: () => ({ kind: 'university' }),
  SharingAgreement: ({ organization }) => ({ parties: toAll(organization) }),
  AccessGrant: ({ organization, release }) => ({
    organization: to(organization),
    release: to(release),
  }),
  PartnerRequest: ({ organization }) => ({
    organization: to(organization),
    researchArea: 'detection',
    askedOn: '2019-05',
  }),
  PartnerReport: ({ organization }) => ({
    organization: to(organization),
    response: 'finding',
    receivedOn: '2019-07',
  }),
  PartnerStatement: ({ organization, source }) => ({
    organization: to(organization),
    publicSource: to(source),
  }),
  Embargo: ({ organization }) => ({
    partner: to(organization),
    endsAt: '2999-01-01T00:00:00.000Z',
    zone: 'Europe/Berlin',
  }),
  MisuseObservation: () => ({ kind: 'hazard', closeReason: 'insufficient' }),
  ReporterIdentity: () => ({}),
  WatchChannel: () => ({ kind: 'forum' }),
  ChannelCheck: ({ channel }) => ({
    channel: to(channel),
    checkedAt: '2019-08-20T00:00:00.000Z',
    result: 'nothing_seen',
  }),
  Engagement: ({ organization }) => ({
    organization: to(organization),
    kind: 'policymaker',
    heldOn: '2019-06',
  }),
  User: ({ organization }) => ({ role: 'partner', organization: to(organization) }),
  ServiceToken: () => ({
    scopes: ['read'],
    tokenHash: createHash('sha256').update(String(++counter)).digest('hex'),
  }),
}

/** Lists that the desk writes itself; what people can put into them comes by `write.ts` and `steps.ts`. */
export const SYSTEM_LISTS = new Set([
  'Revision',
  'Payload',
  'Publication',
  'Delivery',
  'Correction',
  'Redaction',
  'Evidence',
  'Waiver',
  'SignOff',
  'ChecklistRun',
  'GateResult',
  'WordsAllowance',
  'AuditEvent',
])

/** Who makes records of a list. */
export const makerOf = (listKey: string) =>
  ['User', 'ServiceToken', 'Organization', 'Desk'].includes(listKey) ? 'admin' : 'staff'

/** The records beside the canaries: some public, all harmless. */
export async function makeAround({ make, ask }: Hands): Promise<Around> {
  const source = await make('Source', {
    slug: 'a-source',
    title: 'A source',
    ...NEEDS.Source?.({} as Around),
  })
  const family = await make('ModelFamily', {
    slug: 'a-family',
    name: 'A family',
    sources: toAll(source),
  })
  await release({ ask }, 'ModelFamily', family)
  const organization = await make(
    'Organization',
    { slug: 'a-partner', name: 'A partner', kind: 'university' },
    'admin',
  )
  const about = { family, source, organization }
  const first = await make('Release', {
    ...NEEDS.Release?.(about as Around),
    slug: 'a-release',
    name: 'A release',
    parametersNamed: 'one',
    summary: 'The first of several.',
  })
  await release({ ask }, 'Release', first)
  const channel = await make('WatchChannel', { name: 'A forum', kind: 'forum' })
  const decision = await make('ReleaseDecision', {
    family: to(family),
    release: to(first),
    slug: 'a-decision',
    title: 'A decision',
  })
  return { ...about, release: first, channel, decision }
}

/** Hands a record in and publishes what the preview shows. */
export async function release(
  { ask }: Pick<Hands, 'ask'>,
  listKey: string,
  id: string,
  input: Record<string, string> = {},
): Promise<void> {
  await submit({ ask }, listKey, id)
  await publishAsSeen({ ask }, listKey, id, input)
}

/** Publishes what the preview shows of a record that was handed in. */
export async function publishAsSeen(
  { ask }: Pick<Hands, 'ask'>,
  listKey: string,
  id: string,
  input: Record<string, string> = {},
): Promise<void> {
  await ask(
    'reviewer',
    `mutation ($id: ID!, $digest: String!, $kind: PublicationChangeKind, $note: String) {
      done: publish${listKey}(where: { id: $id }, digest: $digest, changeKind: $kind, changeNote: $note) { id }
    }`,
    { id, digest: await digestOf({ ask }, listKey, id), ...input },
  )
}

export const submit = ({ ask }: Pick<Hands, 'ask'>, listKey: string, id: string) =>
  ask('staff', `mutation ($id: ID!) { done: submit${listKey}(where: { id: $id }) { id } }`, { id })

export async function digestOf(
  { ask }: Pick<Hands, 'ask'>,
  list: string,
  id: string,
): Promise<string> {
  const { digest, problems } = await ask<{ digest: string | null; problems: unknown }>(
    'reviewer',
    `query ($list: String!, $id: ID!) {
      done: publicationPreview(list: $list, id: $id) { digest problems { field message } }
    }`,
    { list, id },
  )
  if (!digest) throw new Error(`${list} cannot be published: ${JSON.stringify(problems)}`)
  return digest
}
