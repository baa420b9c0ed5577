import { integer, json, text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, VIEWS } from '../define/index.ts'

/** Holds names and salted commitments, no values; see schema/platform/audit. */
export const AuditEvent = defineSystemList('AuditEvent', {
  meaning: 'That somebody did something: who, what, to which record, when.',
  label: 'Audit',
  labelField: 'operation',
  searchFields: ['operation', 'actor', 'itemId'],
  columns: ['at', 'actor', 'role', 'operation', 'listKey', 'itemId'],
  sort: { field: 'at', direction: 'DESC' },
  // The last one: the Admin UI asks for the history of a record by its id alone.
  indexes: ['@@index([listKey, itemId])', '@@index([itemId, at])'],
  fields: {
    at: timestamp({
      validation: { isRequired: true },
      db: { isNullable: false },
      isIndexed: true,
      ui: { label: 'When' },
    }),
    actor: text({
      validation: { isRequired: true },
      isIndexed: true,
      ui: { label: 'Who', views: VIEWS.actor },
    }),
    role: text(),
    operation: text({ validation: { isRequired: true }, isIndexed: true }),
    listKey: text({ ui: { label: 'List' } }),
    itemId: text({ ui: { label: 'Record' } }),
    fields: json(),
    canonical: text({ validation: { isRequired: true } }),
    digest: text({ validation: { isRequired: true }, isIndexed: true }),
    version: integer({ validation: { isRequired: true } }),
  },
})
