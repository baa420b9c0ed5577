import { integer, timestamp, text } from '@keystone-6/core/fields'
import { DELIVERY_STATE } from '../../vocabulary/index.ts'
import { defineSystemList, one, term } from '../define/index.ts'

export const Delivery = defineSystemList('Delivery', {
  meaning: 'That a publication went live in a generation of the site, or was refused, and why.',
  labelField: 'id',
  columns: ['publication', 'state', 'generation', 'reason', 'at'],
  sort: { field: 'at', direction: 'DESC' },
  fields: {
    publication: one('Publication.deliveries'),
    state: term(DELIVERY_STATE, { required: true }),
    generation: integer({ validation: { isRequired: true }, isIndexed: true }),
    reason: text(),
    at: timestamp({ validation: { isRequired: true }, db: { isNullable: false }, isIndexed: true }),
  },
})
