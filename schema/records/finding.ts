import { integer } from '@keystone-6/core/fields'
import { RESEARCH_AREA } from '../vocabulary/index.ts'
import { documentText, line, many, prose, publishable, terms } from './define/index.ts'

export const Finding = publishable('Finding', {
  meaning: 'A statement that rests on measurements.',
  labelField: 'title',
  searchFields: ['title', 'summary', 'slug'],
  columns: ['number', 'title', 'family', 'topics', 'state'],
  sort: { field: 'number', direction: 'ASC' },
  familyTable: 'findings',
  fields: {
    number: integer({
      validation: { isRequired: true, min: 1 },
      ui: { label: 'Number', description: 'Its place among the findings, from 1.' },
    }),
    title: line({ required: true }),
    summary: prose({ help: 'Stands alone where the finding is listed.' }),
    topics: terms(RESEARCH_AREA, { label: 'Topics' }),
    body: documentText({ label: 'Text' }),
    organizations: many('Organization', { label: 'Whose work it is' }),
  },
})
