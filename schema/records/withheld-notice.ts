import { integer } from '@keystone-6/core/fields'
import { instant, line, prose, publishable } from './define/index.ts'

export const WithheldNotice = publishable('WithheldNotice', {
  meaning: 'What staff say of something that is held back: how many and until when, never what.',
  label: 'Withheld notices',
  labelField: 'title',
  searchFields: ['title', 'slug'],
  columns: ['title', 'family', 'count', 'until', 'state'],
  sort: { field: 'until', direction: 'ASC' },
  familyTable: 'notices',
  sources: false,
  fields: {
    title: line({ required: true }),
    text: prose({ required: true, help: 'Name neither the partner nor the subject.' }),
    count: integer({
      validation: { isRequired: true, min: 1 },
      ui: {
        label: 'How many',
        description: 'Typed by a person; never counted from hidden records.',
      },
    }),
    until: instant({ required: true, label: 'Until' }),
  },
})
