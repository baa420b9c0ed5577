import { json, text, timestamp } from '@keystone-6/core/fields'
import { CHANGE_KIND } from '../../vocabulary/index.ts'
import { defineSystemList, one, term } from '../define/index.ts'

export const Correction = defineSystemList('Correction', {
  meaning: 'What a correction or retraction changed, for the corrections page.',
  labelField: 'note',
  columns: ['publication', 'changeKind', 'note', 'at'],
  sort: { field: 'at', direction: 'DESC' },
  fields: {
    publication: one('Publication.corrections'),
    changeKind: term(CHANGE_KIND, { required: true }),
    note: text(),
    fieldsChanged: json(),
    at: timestamp({ validation: { isRequired: true }, db: { isNullable: false }, isIndexed: true }),
  },
})
