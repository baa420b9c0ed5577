import type { PublicBody } from '../../contract/index.ts'
import { vocabulary } from '../../../vocabulary/index.ts'
import { recordType } from '../record-type.ts'
import { list, nullable, object, term, text } from '../typed.ts'
import { organization, recordReference, researchArea, source } from '../values.ts'

type Body = PublicBody<'partner'>

const agreement = object<NonNullable<Body['agreement']>>(
  'Agreement',
  'The agreement under which a partner has access.',
  {
    title: [text, 'Its title.'],
    terms: [nullable(text), 'Its terms in short.'],
    source: [nullable(source), 'The document.'],
  },
)

const BASIS = vocabulary('Basis of a statement', {
  approved: ['Approved', 'The partner approved the words.'],
  public_source: ['Public source', 'The words rest on a public source.'],
})

const statement = object<Body['statements'][number]>('Statement', 'Words about a partner.', {
  words: [text, 'The words.'],
  basis: [term('StatementBasis', 'Why words about a partner may be printed.', BASIS), 'On what.'],
  source: [nullable(source), 'The public source, where they rest on one.'],
})

export const Partner = recordType<'partner'>({
  name: 'Partner',
  description: 'A partner’s work on a family: who, on what, with access to which models.',
  fields: {
    organization: [organization, 'Who.'],
    unit: [nullable(text), 'The part of the organisation that does the work.'],
    researchArea: [researchArea, 'The field of study.'],
    studies: [text, 'What it studies.'],
    people: [list(text), 'Who does the work.'],
    peopleNote: [nullable(text), 'What should be known about that list of people.'],
    modelsAccessed: [list(recordReference), 'The releases it has access to.'],
    agreement: [nullable(agreement), 'Under which agreement.'],
    agreementNote: [nullable(text), 'What should be known about the agreement.'],
    statements: [list(statement), 'Words about the partner that it approved or that are public.'],
    sources: [list(source), 'Where this comes from.'],
  },
})
