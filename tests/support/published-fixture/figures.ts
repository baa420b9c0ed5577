import type {
  FigurePin,
  PublicBody,
  PublishedObject,
} from '../../../schema/publication/contract/index.ts'
import { FAMILY, followUp } from './family.ts'
import { onDay, pinOf, published, type Circumstances } from './object.ts'
import { source } from './values.ts'

type Body = PublicBody<'measurement'>

const figure = (metric: string, text: string, rest: Partial<Body>): Body => ({
  metric,
  subject: null,
  value: null,
  low: null,
  high: null,
  unit: 'percent',
  text,
  qualifier: null,
  n: null,
  interval: null,
  comparator: null,
  conditions: null,
  selection: 'not_stated',
  measuredBy: 'self',
  measurer: null,
  sources: [followUp],
  ...rest,
})

const detectionPage = source('detection-page', 'Detection results', {
  kind: 'data',
  url: 'https://github.com/openai/gpt-2-output-dataset',
  locator: 'detection.md, first table',
})

const at = onDay('2019-08-20')
const measurement = (slug: string, body: Body, circumstances: Circumstances = at) =>
  published('measurement', FAMILY, slug, body, circumstances)

export const groups = measurement(
  'replicating-groups',
  figure('Groups that replicated the model and talked with its makers', 'more than five', {
    low: '6',
    unit: 'count',
    qualifier: 'at least',
    selection: 'not_applicable',
  }),
)
export const credible = measurement(
  'credible-generated',
  figure('Readers who judged generated articles credible', '72 %', {
    value: '72',
    qualifier: 'in one cohort',
    comparator: '83 % for real articles of the New York Times',
    selection: 'human_picked',
    measuredBy: 'partner',
    measurer: { slug: 'cornell', name: 'Cornell University', kind: 'university', url: null },
  }),
)
export const credibleReal = measurement(
  'credible-real',
  figure('Readers who judged real articles credible', '83 %', {
    value: '83',
    measuredBy: 'partner',
  }),
)
export const needed = measurement(
  'needed-accuracy',
  figure('Accuracy that a deployed detector would need', '99.9–99.99 %', {
    low: '99.9',
    high: '99.99',
    qualifier: 'likely needs; an expectation',
    selection: 'not_applicable',
  }),
)
export const reached = measurement(
  'reached-accuracy',
  figure('Accuracy that present methods reach', 'low to mid 90s', {
    low: '90',
    high: '96',
    subject: { slug: '1558m', name: '1558M' },
    selection: 'truncated',
  }),
)
const mistaken = figure('Detection accuracy, 774M, temperature 1', '71.16 %', {
  value: '71.16',
  subject: { slug: '774m', name: '774M' },
  n: 10000,
  interval: { low: '76.3', high: '78', level: '0.95' },
  conditions: 'TF-IDF with logistic regression; 5,000 generated and 5,000 real texts',
  selection: 'random',
  sources: [detectionPage],
})
export const baseline = measurement('baseline-774m', mistaken)
const corrected = measurement(
  'baseline-774m',
  { ...mistaken, text: '77.16 %', value: '77.16' },
  {
    version: 2,
    change: { kind: 'correction', note: 'A digit was mistyped.' },
    instant: '2026-11-25T10:00:00.000Z',
  },
)

export const figures = [groups, credible, credibleReal, needed, reached, baseline, corrected]

/** How running text cites a figure. */
export function cite(object: PublishedObject<'measurement'>): FigurePin & { type: 'figure' } {
  const { text = '', qualifier = null } = object.body ?? {}
  return { type: 'figure', ...pinOf(object), text, qualifier }
}
