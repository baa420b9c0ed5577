import type { PublicBody } from '../../../schema/publication/contract/index.ts'
import { FAMILY, followUp, openai } from './family.ts'
import { onDay, published } from './object.ts'
import { date } from './values.ts'

type Body = PublicBody<'event'>
type Row = [
  month: string,
  day: string,
  slug: string,
  category: Body['category'],
  title: string,
  actor: string,
  rest?: Partial<Body>,
]

const ROWS: Row[] = [
  [
    '2019-02',
    '2019-02-14',
    'announced',
    'research',
    'GPT-2 is announced with a post and a paper',
    'OpenAI',
  ],
  [
    '2019-02',
    '2019-02-14',
    'release-124m',
    'release',
    'The 124M model is released',
    'OpenAI',
    {
      releases: [{ slug: '124m', name: '124M' }],
      summary: 'First stage; sampling code and the small weights go public.',
    },
  ],
  [
    '2019-03',
    '2019-03',
    'dinner',
    'governance',
    'A dinner on publication norms, and its write-up',
    'Partnership on AI',
  ],
  [
    '2019-05',
    '2019-05-03',
    'release-355m',
    'release',
    'The 355M model is released',
    'OpenAI',
    { releases: [{ slug: '355m', name: '355M' }] },
  ],
  [
    '2019-05',
    '2019-05-03',
    'output-data',
    'release',
    'A data set of outputs is released',
    'OpenAI',
  ],
  ['2019-05', '2019-05-03', 'baseline', 'tooling', 'A detection baseline is released', 'OpenAI'],
  ['2019-05', '2019-05', 'post-updated', 'governance', 'The February post is updated', 'OpenAI'],
  [
    '2019-05',
    '2019-05-07',
    'public-page',
    'tooling',
    'A public page lets anyone prompt the models',
    'Adam King',
    { dateNote: 'The day is read from the address of a post, not printed anywhere.' },
  ],
  [
    '2019-05',
    '2019-05-09',
    'conversation-demo',
    'external_replication',
    'A conversational demo, with its release reasoning',
    'Hugging Face',
  ],
  [
    '2019-05',
    '2019-05-29',
    'grover',
    'external_replication',
    'GROVER is shown, its large sizes kept back',
    'University of Washington',
  ],
  [
    '2019-06',
    '2019-06-13',
    'testimony',
    'policy',
    'Testimony in Congress on synthetic media',
    'OpenAI',
  ],
  [
    '2019-06',
    '2019-06',
    'norms-article',
    'governance',
    'An article discusses publication norms',
    'DeepMind',
  ],
  [
    '2019-06',
    '2019-06',
    'collaboration',
    'governance',
    'Joint work on publication norms begins',
    'Partnership on AI',
  ],
  [
    '2019-07',
    '2019-07',
    'code-completion',
    'tooling',
    'A code completer is built on GPT-2',
    'TabNine',
  ],
  [
    '2019-07',
    '2019-07-26',
    'dialogue-paper',
    'research',
    'A paper on multi-turn dialogue',
    'Oluwatobi Olabiyi',
  ],
  [
    '2019-07',
    '2019-07',
    'gltr',
    'tooling',
    'GLTR helps people spot generated text',
    'Harvard NLP',
    { sourceDate: date('2019-06-10') },
  ],
  [
    '2019-08',
    '2019-07-25',
    'working-paper',
    'governance',
    'A working paper weighs release practices',
    'University of Cambridge',
    { dateNote: 'First version 25 July, second 29 July.' },
  ],
  [
    '2019-08',
    '2019-07-12/2019-08-06',
    'task-dialogue',
    'research',
    'A paper on task-oriented dialogue',
    'PolyAI',
  ],
  [
    '2019-08',
    '2019-08',
    'haim',
    'external_replication',
    'AI21 Labs releases a text generator at 345M',
    'AI21 Labs',
  ],
  [
    '2019-08',
    '2019-08-13',
    'megatron',
    'external_replication',
    'A model of 8.3 billion parameters is trained',
    'NVIDIA',
  ],
  [
    '2019-08',
    '2019-08-20',
    'release-774m',
    'release',
    'The 774M model is released',
    'OpenAI',
    {
      releases: [{ slug: '774m', name: '774M' }],
      summary: 'Third stage, with a legal agreement for sharing models and a technical report.',
    },
  ],
]

export const events = ROWS.map(([month, day, slug, category, title, actor, rest], at) => {
  const before = ROWS.slice(0, at).filter(row => row[0] === month).length
  const body: Body = {
    title,
    summary: `${title}: test data.`,
    category,
    actors: [{ name: actor, slug: actor === 'OpenAI' ? openai.slug : null }],
    releases: [],
    listedMonth: month,
    order: before + 1,
    eventDate: date(day),
    sourceDate: null,
    dateNote: null,
    sources: [followUp],
    ...rest,
  }
  return published('event', FAMILY, slug, body, onDay('2019-08-20'))
})

/** An event that has been taken back: its page must say so. */
export const retractedEvents = [
  published('event', FAMILY, 'mistaken', {
    ...(events[0]?.body as Body),
    title: 'An event that did not happen',
    order: 9,
  }),
  published('event', FAMILY, 'mistaken', null, {
    version: 2,
    instant: '2026-11-26T08:30:00.000Z',
    change: { kind: 'retraction', note: 'It rested on a mistaken account.' },
  }),
]
