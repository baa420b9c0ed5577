import type { PublicBody } from '../../../schema/publication/contract/kinds.ts'
import { RESEARCH_AREA } from '../../../schema/vocabulary/index.ts'
import { count, lines, named, names, sources, term, words, type FieldsOf } from './print.ts'
import { instantLabel } from '../dates.ts'

export const PARTNER_FIELDS: FieldsOf<PublicBody<'partner'>> = {
  organization: ['Organisation', named],
  unit: ['Unit', words],
  researchArea: ['Field', term(RESEARCH_AREA)],
  studies: ['Studies', words],
  people: ['People', lines],
  peopleNote: ['On the people', words],
  modelsAccessed: ['Models accessed', names],
  agreement: [
    'Agreement',
    value =>
      value
        ? [value.title, ...words(value.terms), ...sources(value.source ? [value.source] : [])]
        : [],
  ],
  agreementNote: ['On the agreement', words],
  statements: ['Said of its work', values => values.map(statement => statement.words)],
  sources: ['Sources', sources],
}

export const NOTICE_FIELDS: FieldsOf<PublicBody<'notice'>> = {
  title: ['Title', words],
  text: ['Text', words],
  count: ['How many', count],
  until: ['Until', value => [instantLabel(value)]],
}
