import type { PublicBody } from '../../../schema/publication/contract/index.ts'
import { FAMILY, followUp } from './family.ts'
import { onDay, published } from './object.ts'
import { source } from './values.ts'

type Body = PublicBody<'partner'>

const agreement = {
  title: 'Software Access Agreement',
  terms: 'Non-commercial use, for research.',
  source: source('agreement', 'Software Access Agreement (template)', { kind: 'agreement' }),
}

const partner = (
  slug: string,
  name: string,
  researchArea: Body['researchArea'],
  studies: string,
  rest: Partial<Body> = {},
) =>
  published(
    'partner',
    FAMILY,
    slug,
    {
      organization: { slug, name, kind: 'university', url: `https://example.org/${slug}` },
      unit: null,
      researchArea,
      studies,
      people: [],
      peopleNote: 'No names found.',
      modelsAccessed: [
        { slug: '774m', name: '774M' },
        { slug: '1558m', name: '1558M' },
      ],
      agreement,
      agreementNote: 'That each partner signed this very text is an inference.',
      statements: [],
      sources: [followUp],
      ...rest,
    },
    onDay('2019-08-20'),
  )

export const partners = [
  partner(
    'cornell',
    'Cornell University',
    'human_perception',
    'How susceptible people are to disinformation written by language models.',
    {
      people: ['Sarah Kreps', 'Miles McCain'],
      peopleNote: null,
      statements: [
        {
          words: 'Readers found the generated articles almost as credible.',
          basis: 'public_source',
          source: source('essay', 'Not Your Father’s Bots', { kind: 'press' }),
        },
      ],
    },
  ),
  partner(
    'middlebury',
    'Middlebury Institute of International Studies',
    'misuse',
    'How terrorists and extremists could misuse the model.',
    {
      unit: 'Center on Terrorism, Extremism, and Counterterrorism',
    },
  ),
  partner('oregon', 'University of Oregon', 'bias', 'Probes for bias inside the model.'),
  partner(
    'texas',
    'University of Texas at Austin',
    'detection',
    'Whether outputs stay detectable after fine-tuning, and whether detection carries over between models.',
  ),
]
