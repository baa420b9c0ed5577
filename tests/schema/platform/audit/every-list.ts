import { fresh, to } from '../../records/ask.ts'

type Data = Readonly<Record<string, unknown>>
/** Ids of the records that others have to name. */
export type Known = Readonly<Record<string, string>>

/** The least that a record of each list must say. What others must name comes first. */
export const LEAST: Readonly<Record<string, (known: Known) => Data>> = {
  Organization: () => ({ slug: fresh('organization'), name: 'A university', kind: 'university' }),
  Source: () => ({ slug: fresh('source'), title: 'A', kind: 'post', confidence: 'verified' }),
  ModelFamily: () => ({ slug: fresh('family'), name: 'A family' }),
  Release: known => ({
    ...ofFamily(known, 'release'),
    name: 'A release',
    parametersNamed: '1B',
    stageOrder: 1,
  }),
  Footnote: () => ({ key: fresh('note'), text: 'A note.' }),
  SharingAgreement: () => ({ slug: fresh('agreement'), title: 'An agreement' }),
  AccessGrant: known => ({ ...of(known, 'organization'), release: to(known.Release ?? '') }),
  Embargo: () => ({ title: fresh('embargo'), endsAt: '2099-01-01T00:00:00.000Z', zone: 'UTC' }),
  PartnerRequest: known => ({
    ...of(known, 'organization'),
    asked: 'What do you see?',
    askedOn: '2019-08',
  }),
  PartnerReport: known => ({ ...of(known, 'organization'), response: 'nothing_found' }),
  PartnerStatement: known => ({ ...of(known, 'organization'), words: fresh('They found much') }),
  Partnership: known => ({
    ...ofFamily(known, 'partner'),
    ...of(known, 'organization'),
    researchArea: 'detection',
    studies: 'How to tell it.',
  }),
  Measurement: known => ({
    ...ofFamily(known, 'figure'),
    metric: 'Readers',
    value: '72',
    unit: 'percent',
    selection: 'not_stated',
    measuredBy: 'partner',
  }),
  Finding: known => ({ ...ofFamily(known, 'finding'), title: 'A finding', number: 1 }),
  TimelineEvent: known => ({
    ...ofFamily(known, 'event'),
    title: 'Something happened',
    category: 'release',
    listedMonth: '2019-08',
    eventDate: '2019-08-20',
    order: 1,
  }),
  Report: known => ({ ...ofFamily(known, 'report'), title: 'A report', dateline: '2019-08' }),
  WithheldNotice: known => ({
    ...ofFamily(known, 'notice'),
    title: 'A notice',
    text: 'Held back.',
    count: 1,
    until: '2099-01-01T00:00:00.000Z',
  }),
  WatchChannel: () => ({ name: fresh('channel'), kind: 'forum' }),
  ChannelCheck: known => ({
    channel: to(known.WatchChannel ?? ''),
    checkedAt: '2019-08-20T00:00:00.000Z',
    result: 'nothing_seen',
  }),
  MisuseObservation: () => ({ title: 'Something seen', kind: 'hazard' }),
  Engagement: known => ({ ...of(known, 'organization'), heldOn: '2019-08', kind: 'researcher' }),
  ReporterIdentity: () => ({ name: 'Somebody', contact: 'somebody@desk.example' }),
  ReleaseDecision: known => ({
    ...ofFamily(known, 'decision'),
    title: 'A decision',
    release: to(known.Release ?? ''),
  }),
  ThresholdSet: known => ({ family: to(known.ModelFamily ?? ''), version: ++counter }),
  ThreatScenario: known => ({
    ...ofDecision(known),
    harm: 'desk:disinformation',
    tier: 'low_skill',
    severity: 'serious',
    likelihood: 'Likely.',
    resources: 'A laptop.',
  }),
  Safeguard: known => ({
    ...ofDecision(known),
    kind: 'human',
    description: 'People look.',
    owner: 'The desk',
    link: 'https://desk.example/',
  }),
  ChecklistAnswer: known => ({
    ...ofDecision(known),
    question: 'D5',
    value: 'met',
    note: 'They are in place.',
  }),
  ReopenCondition: known => ofDecision(known),
  User: () => ({
    name: 'A person',
    email: `${fresh('person')}@desk.example`,
    password: 'a long enough password',
    role: 'staff',
  }),
  ServiceToken: () => ({ name: 'A program', prefix: fresh('p'), tokenHash: hash() }),
}

/** A list of one record takes no second one. */
export const SINGLE = { Desk: { slug: 'desk', name: 'A desk' } } as const

let counter = 0
const hash = (): string => (++counter).toString(16).padStart(64, '0')
const of = (known: Known, key: string): Data => ({ [key]: to(known.Organization ?? '') })
const ofDecision = (known: Known): Data => ({ decision: to(known.ReleaseDecision ?? '') })
const ofFamily = (known: Known, slug: string): Data => ({
  family: to(known.ModelFamily ?? ''),
  slug: fresh(slug),
})
