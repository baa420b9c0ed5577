import { integer, text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, VIEWS } from '../define/index.ts'

/** Its content lies in the Payload of the same digest. */
export const Revision = defineSystemList('Revision', {
  meaning: 'One saved state of a record: who wrote it, when, and the digest of its content.',
  labelField: 'id',
  columns: ['listKey', 'itemId', 'number', 'author', 'at'],
  sort: { field: 'at', direction: 'DESC' },
  indexes: ['@@unique([listKey, itemId, number])'],
  fields: {
    listKey: text({ validation: { isRequired: true }, ui: { label: 'List' } }),
    itemId: text({ validation: { isRequired: true }, ui: { label: 'Record' } }),
    number: integer({ validation: { isRequired: true } }),
    digest: text({ validation: { isRequired: true }, isIndexed: true }),
    author: text({
      validation: { isRequired: true },
      isIndexed: true,
      ui: { label: 'Who', views: VIEWS.actor },
    }),
    role: text(),
    at: timestamp({
      validation: { isRequired: true },
      db: { isNullable: false },
      isIndexed: true,
      ui: { label: 'When' },
    }),
  },
})
