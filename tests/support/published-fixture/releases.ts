import type { PublicBody } from '../../../schema/publication/contract/index.ts'
import { FAMILY, followUp } from './family.ts'
import { onDay, published } from './object.ts'
import { date, source } from './values.ts'

const commit = source('release-commit', 'Commit that adds the model', {
  kind: 'code',
  locator: 'commit f35fa1d',
  exactWords: 'push 774M model',
})

type Body = PublicBody<'release'>

const stage = (name: string, stageOrder: number, exact: string, rest: Partial<Body>): Body => ({
  name,
  stageOrder,
  parametersExact: exact,
  parametersNamed: name,
  aliases: [],
  architecture: 'Decoder-only transformer, 1,024 tokens of context',
  accessLevel: 'downloadable',
  components: ['weights', 'sampling code'],
  audience: 'Everyone',
  releasedOn: null,
  artifacts: [],
  status: 'released',
  statusRecorded: true,
  summary: `The ${name} model.`,
  plan: null,
  planConditions: [],
  outOfScopeUses: null,
  knownLimits: null,
  sources: [followUp],
  ...rest,
})

const PLANNED = stage('1558M', 4, '1557611200', {
  aliases: ['1542M', '1.5B'],
  accessLevel: 'staged',
  audience: 'Four research partners',
  components: [],
  status: 'planned',
  summary: 'The full-size model, shared with four partners and not yet released.',
  plan: 'Release within a few months, unless what is learned before then speaks against it.',
  planConditions: [
    'What the four research partners find',
    'Whether the third size is put to malicious use',
    'What researchers and policymakers say of larger models',
  ],
})

const release = (slug: string, day: string, body: Body) =>
  published('release', FAMILY, slug, { ...body, releasedOn: date(day) }, onDay(day))

export const releases = [
  release('124m', '2019-02-14', stage('124M', 1, '124439808', { aliases: ['117M'] })),
  release(
    '355m',
    '2019-05-03',
    stage('355M', 2, '354823168', {
      aliases: ['345M'],
      artifacts: ['data set of outputs from all four sizes', 'detection baseline'],
    }),
  ),
  release(
    '774m',
    '2019-08-20',
    stage('774M', 3, '774030080', {
      aliases: ['762M'],
      artifacts: ['technical report', 'legal agreement for sharing models'],
      outOfScopeUses: 'Uses that need generated text to be true.',
      knownLimits: 'Repeats what its training text is biased to say.',
      sources: [followUp, commit],
    }),
  ),
  published('release', FAMILY, '1558m', PLANNED, onDay('2019-08-20')),
  published(
    'release',
    FAMILY,
    '1558m',
    {
      ...PLANNED,
      status: 'released',
      accessLevel: 'downloadable',
      plan: null,
      planConditions: [],
      releasedOn: date('2019-11-05'),
      summary: 'The full-size model, released as the last stage.',
    },
    {
      version: 2,
      change: { kind: 'update', note: 'The last stage is released.' },
      ...onDay('2019-11-05'),
    },
  ),
  published(
    'release',
    'second',
    'only',
    stage('Only size', 1, '8300000000', { statusRecorded: false }),
  ),
]
