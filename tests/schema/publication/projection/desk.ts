import type { PublishedObject } from '../../../../schema/publication/contract/index.ts'
import type {
  PublishableRecords,
  References,
} from '../../../../schema/publication/projection/index.ts'

/** A source as the database has it. */
export const source = (slug = 'a-source') => ({
  id: `id-of-${slug}`,
  slug,
  title: 'A source',
  kind: 'post' as const,
  url: 'https://example.org/post',
  locator: '',
  exactWords: '',
  confidence: 'verified' as const,
  publishedOn: '',
})

export const organization = (slug = 'a-university') => ({
  id: `id-of-${slug}`,
  slug,
  name: 'A university',
  kind: 'university' as const,
  url: '',
})

const published = (kind: string, slug: string, body: object): PublishedObject =>
  ({ kind, slug, family: kind === 'family' ? null : 'gpt-2', version: 3, body }) as PublishedObject

/** A desk at which a family, a release, a figure, findings and events are public. */
export const references: References = {
  published: new Map(
    [
      ['ModelFamily:family', published('family', 'gpt-2', { name: 'GPT-2' })],
      ['Release:large', published('release', '774m', { name: 'GPT-2 774M', stageOrder: 3 })],
      ['Release:small', published('release', '124m', { name: 'GPT-2 124M', stageOrder: 1 })],
      [
        'Measurement:readers',
        published('measurement', 'readers', { text: '72\u00a0%', qualifier: 'in one cohort' }),
      ],
      ['Finding:second', published('finding', 'second', { number: 2 })],
      ['Finding:first', published('finding', 'first', { number: 1 })],
      ['TimelineEvent:may', published('event', 'may', { listedMonth: '2019-05', order: 10 })],
      [
        'TimelineEvent:early-may',
        published('event', 'early', { listedMonth: '2019-05', order: 2 }),
      ],
      ['Release:foreign', { ...published('release', 'x', { name: 'X' }), family: 'other' }],
    ].map(([key, object]) => [
      key as string,
      { digest: 'd'.repeat(64), object: object as PublishedObject },
    ]),
  ),
  footnotes: new Map([['note', { id: 'note', key: 'talks', text: 'Such talks are hard.' }]]),
  names: ['GPT-2', 'GPT-2 774M', '774M'],
}

const OF_FAMILY = { id: 'record', slug: 'a-record', familyId: 'family', sources: [source()] }

export const event: PublishableRecords['TimelineEvent'] = {
  ...OF_FAMILY,
  title: 'Something happened',
  summary: '',
  category: 'release',
  actorOrganizations: [organization()],
  actorNames: 'Somebody\nSomebody else',
  releases: [{ id: 'large' }, { id: 'small' }],
  listedMonth: '2019-05',
  order: 1,
  eventDate: '2019-05',
  sourceDate: '',
  dateNote: '',
}

export const measurement: PublishableRecords['Measurement'] = {
  ...OF_FAMILY,
  metric: 'Readers who believed it',
  subjectId: 'large',
  value: '72',
  low: '',
  high: '',
  unit: 'percent',
  statedAs: '',
  qualifier: '',
  n: null,
  intervalLow: '',
  intervalHigh: '',
  intervalLevel: '',
  comparator: '',
  conditions: '',
  selection: 'not_stated',
  measuredBy: 'partner',
  measurer: organization(),
}

/** A decision of history with one answer, which rests on a public figure and on one that is not. */
export const decision: PublishableRecords['ReleaseDecision'] = {
  ...OF_FAMILY,
  title: 'Release of a stage',
  releaseId: 'large',
  decisionKind: 'recorded',
  summary: '',
  outcome: 'staged',
  decidedAt: new Date('2019-08-20T16:00:59.000Z'),
  reviewDueAt: null,
  standing: {
    accessLevel: null,
    checklist: {
      version: 1,
      at: '2019-08-20T16:00:59.000Z',
      digest: 'd'.repeat(64),
      thresholds: 0,
      points: [],
      answers: [
        {
          question: 'D1',
          point: 'detectability',
          text: 'Is it accurate?',
          blocking: false,
          value: 'not_met',
          figure: '0.72',
          interval: null,
          n: null,
          threshold: null,
          evidence: [],
          figures: [{ id: 'readers' }, { id: 'hidden' }],
        },
      ],
    },
    waivers: [],
    signOffs: { approving: 0, outside: 0, roles: [] },
    dissent: [],
    conditions: [],
    evidence: [],
  },
}

export const finding: PublishableRecords['Finding'] = {
  ...OF_FAMILY,
  number: 1,
  title: 'People believe it',
  summary: '',
  topics: [],
  body: [],
  organizations: [],
}

export const report: PublishableRecords['Report'] = {
  ...OF_FAMILY,
  title: 'Six months on',
  lede: '',
  dateline: '2019-08-20',
  readingMinutes: null,
  intro: [],
  findings: [{ id: 'second' }, { id: 'first' }],
  partnershipsIntro: [],
  partners: [],
  future: [],
  events: [{ id: 'may' }, { id: 'early-may' }],
  authors: 'A\nB\n\n',
  acknowledgements: '',
  tags: '',
  documents: [],
}

export const partnership: PublishableRecords['Partnership'] = {
  ...OF_FAMILY,
  organization: organization(),
  unit: '',
  researchArea: 'detection',
  studies: 'How to tell generated text.',
  people: '',
  peopleNote: '',
  modelsAccessed: [{ id: 'large' }],
  agreement: {
    id: 'agreement',
    title: 'An agreement',
    terms: '',
    document: source('agreement-text'),
  },
  agreementNote: '',
  statements: [],
}
