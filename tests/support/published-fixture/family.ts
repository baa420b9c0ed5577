import { onDay, published } from './object.ts'
import { source } from './values.ts'

export const FAMILY = 'gpt-2'

export const openai = {
  slug: 'openai',
  name: 'OpenAI',
  kind: 'lab',
  url: 'https://openai.com',
} as const

export const followUp = source('follow-up-post', 'GPT-2: 6-Month Follow-Up', {
  url: 'https://openai.com/blog/gpt-2-6-month-follow-up/',
  confidence: 'verified_copy',
  publishedOn: {
    edtf: '2019-08-20',
    precision: 'day',
    earliest: '2019-08-20',
    latest: '2019-08-20',
  },
})

export const desk = published('desk', null, 'desk', {
  name: 'Staged release record',
  owner: null,
  contact: 'desk@example.org',
  featuredFamily: FAMILY,
  summary: 'Test data: the record of a staged model release, kept so that it can be checked.',
  policyAddresses: ['https://example.org/policy'],
})

export const family = published(
  'family',
  null,
  FAMILY,
  {
    name: 'GPT-2',
    summary: 'A language model in four sizes, released one after another over nine months.',
    developer: openai,
    sources: [followUp],
  },
  onDay('2019-02-14'),
)

/** A second, small family: no page may be made for the first one alone. */
export const otherFamily = published('family', null, 'second', {
  name: 'Second family',
  summary: 'Test data: a family with one release and no report.',
  developer: null,
  sources: [],
})
