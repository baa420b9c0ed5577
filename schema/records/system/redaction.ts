import { integer, json, text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/** Written by `proposeRedaction`, confirmed once by `confirmRedaction`; the database holds it to that. */
export const Redaction = defineSystemList('Redaction', {
  meaning: 'That two people had, or are about to have, published content destroyed, and why.',
  labelField: 'key',
  searchFields: ['key', 'publicReason'],
  columns: ['key', 'versions', 'publicReason', 'proposedBy', 'proposedAt', 'confirmedAt'],
  sort: { field: 'proposedAt', direction: 'DESC' },
  indexes: ['@@index([listKey, itemId])'],
  fields: {
    key: text({ ...required, ui: { description: 'kind/family/slug' } }),
    listKey: text({ ...required, ui: { label: 'List' } }),
    itemId: text({ ...required, ui: { label: 'Record' } }),
    versions: json({ ui: { description: 'Numbers of the versions whose content goes.' } }),
    savedStates: integer({
      ...required,
      ui: { description: 'How many saved states go with them.' },
    }),
    digests: text({
      ...required,
      ui: { description: 'Everything that is destroyed, a digest a line.' },
    }),
    reason: text({ ...required, ui: { label: 'Reason, for the desk' } }),
    publicReason: text({ ...required, ui: { label: 'Reason, for the public' } }),
    proposedBy: text({ ...required, ui: { views: VIEWS.actor } }),
    proposedAt: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    confirmedBy: text({ ui: { views: VIEWS.actor } }),
    confirmedAt: timestamp({ isIndexed: true }),
  },
})
