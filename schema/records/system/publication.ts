import { integer, json, text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, table, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

export const Publication = defineSystemList('Publication', {
  meaning: 'One published version of a record. Written once, by publishing.',
  labelField: 'key',
  searchFields: ['key', 'changeNote'],
  columns: ['key', 'version', 'changeKind', 'changeNote', 'instant', 'publishedBy'],
  sort: { field: 'instant', direction: 'DESC' },
  indexes: ['@@unique([listKey, itemId, version])', '@@unique([key, version])'],
  fields: {
    kind: text(required),
    familySlug: text(),
    slug: text(required),
    key: text({ ...required, ui: { description: 'kind/family/slug' } }),
    listKey: text(required),
    itemId: text(required),
    version: integer(required),
    digest: text({ ...required, isIndexed: true }),
    changeKind: text(required),
    changeNote: text(),
    instant: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    historicalInstant: timestamp({ isIndexed: true }),
    seenDigest: text(required),
    publishedBy: text({ ...required, ui: { views: VIEWS.actor } }),
    revisions: json({
      ui: {
        description:
          'The latest revision of the record, and of each that it embeds by value, when it was published.',
      },
    }),
    deliveries: table('Delivery.publication', {
      label: 'Deliveries',
      columns: ['state', 'generation', 'reason', 'at'],
    }),
    corrections: table('Correction.publication', {
      label: 'Corrections',
      columns: ['changeKind', 'note', 'at'],
    }),
  },
})
