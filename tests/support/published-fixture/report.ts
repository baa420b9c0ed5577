import type { PublicBody } from '../../../schema/publication/contract/index.ts'
import { FAMILY, followUp } from './family.ts'
import { events } from './events.ts'
import { findings } from './findings.ts'
import { onDay, pinOf, published } from './object.ts'
import { partners } from './partners.ts'
import { date, paragraph, source } from './values.ts'

const AUGUST: PublicBody<'report'> = {
  title: 'Six months of staged release',
  lede: 'The third of four sizes is public. What partners found, what can and cannot be detected, and what the decision about the fourth depends on.',
  dateline: date('2019-08-20'),
  readingMinutes: 5,
  intro: paragraph(
    'The 774M model is out, after the 124M model in February and the 355M model in May. With it come an open legal agreement for sharing models between organisations and a technical report on coordinating about publication norms.',
  ),
  findings: findings.map(pinOf),
  partnershipsIntro: paragraph(
    'Four research organisations study the newly released size and the unreleased one. Their work will count in the decision about the largest size.',
  ),
  partners: partners.map(pinOf),
  future: paragraph(
    'What the partners find, how the third size is used, and talks with researchers and policymakers will decide what comes next.',
  ),
  events: events.map(pinOf),
  authors: ['Jack Clark', 'Miles Brundage', 'Irene Solaiman'],
  acknowledgements: ['Yura Burda', 'Daniela Amodei', 'Josh Tobin', 'Rowan Zellers'],
  tags: ['Research', 'GPT-2'],
  documents: [
    source('agreement', 'Software Access Agreement (template)', { kind: 'agreement' }),
    source('code', 'openai/gpt-2', { kind: 'code', url: 'https://github.com/openai/gpt-2' }),
    source('technical-report', 'Release Strategies and the Social Impacts of Language Models', {
      kind: 'report',
      url: 'https://arxiv.org/abs/1908.09203',
    }),
  ],
  sources: [followUp],
}

export const REPORT = 'six-month-follow-up'

export const reports = [
  published('report', FAMILY, REPORT, AUGUST, onDay('2019-08-20')),
  published(
    'report',
    FAMILY,
    REPORT,
    {
      ...AUGUST,
      lede: 'All four sizes are public. What partners found, and what can and cannot be detected.',
    },
    {
      version: 2,
      change: { kind: 'update', note: 'The last size has been released.' },
      ...onDay('2019-11-05'),
    },
  ),
]

export const notices = [
  published('notice', FAMILY, 'one-finding', {
    title: 'A partner finding is withheld',
    text: 'One partner finding is withheld under an embargo agreed with the partner.',
    count: 1,
    until: '2027-01-05T17:00:00.000Z',
  }),
]
