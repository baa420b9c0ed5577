import { FAMILY, followUp } from './family.ts'
import { baseline, cite, credible, credibleReal, groups, needed, reached } from './figures.ts'
import { onDay, published } from './object.ts'
import { paragraph } from './values.ts'

const at = onDay('2019-08-20')

const talks = {
  type: 'footnote',
  key: 'talks',
  text: 'Such talks touch proprietary systems, and no settled process for them exists.',
} as const
const picked = {
  type: 'footnote',
  key: 'picked',
  text: 'A person generated the texts and now and then picked some to show.',
} as const

export const findings = [
  published(
    'finding',
    FAMILY,
    'coordination',
    {
      number: 1,
      title: 'Coordination is hard, and it happened',
      summary: 'No copy of the largest size was public, although several groups could train one.',
      topics: ['coordination'],
      body: paragraph(
        'No copy of the largest size has been made public. Since February, ',
        cite(groups),
        ' groups that replicated the model have talked with its makers.',
        talks,
      ),
      organizations: [],
      sources: [followUp],
    },
    at,
  ),
  published(
    'finding',
    FAMILY,
    'credibility',
    {
      number: 2,
      title: 'Readers believe generated text',
      summary: 'Readers found generated articles almost as credible as real ones.',
      topics: ['human_perception', 'misuse'],
      body: [
        ...paragraph(
          'In a study at Cornell, ',
          cite(credible),
          ' of readers found generated articles credible; for real ones it was ',
          cite(credibleReal),
          '.',
          picked,
        ),
        {
          type: 'list',
          ordered: false,
          items: [
            {
              children: [
                { type: 'text', text: 'Text by another model can be more ', bold: false },
                { type: 'text', text: 'plausible', italic: true },
                { type: 'text', text: ' than propaganda written by people.' },
              ],
            },
            {
              children: [
                {
                  type: 'link',
                  href: 'https://example.org/essay',
                  children: [{ type: 'text', text: 'The essay' }],
                },
              ],
            },
          ],
        },
      ],
      organizations: [
        { slug: 'cornell', name: 'Cornell University', kind: 'university', url: null },
      ],
      sources: [followUp],
    },
    at,
  ),
  published(
    'finding',
    FAMILY,
    'detection',
    {
      number: 3,
      title: 'Detection falls short of what use would need',
      summary: 'Present methods do not reach the accuracy that a deployed detector would need.',
      topics: ['detection'],
      body: [
        ...paragraph(
          'A deployed detector would likely need ',
          cite(needed),
          '. Present methods reach the ',
          cite(reached),
          '; a simple one reaches ',
          cite(baseline),
          ' on random samples.',
          picked,
        ),
        { type: 'heading', level: 4, children: [{ type: 'text', text: 'What would help' }] },
        {
          type: 'quote',
          children: [
            { type: 'text', text: 'People’s judgement and metadata beside the statistics.' },
          ],
        },
      ],
      organizations: [],
      sources: [followUp],
    },
    at,
  ),
]
