import { json, text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/** Written by `allowWords`. It names the words by digests alone: they are in the publication. */
export const WordsAllowance = defineSystemList('WordsAllowance', {
  meaning:
    'That a reviewer lets a record say in public what a record that is not public says too, and why.',
  labelField: 'id',
  columns: ['listKey', 'itemId', 'reason', 'allowedBy', 'at'],
  sort: { field: 'at', direction: 'DESC' },
  indexes: ['@@index([listKey, itemId])'],
  fields: {
    listKey: text({ ...required, ui: { label: 'List' } }),
    itemId: text({ ...required, ui: { label: 'Record' } }),
    seenDigest: text({
      ...required,
      ui: { label: 'Digest seen', description: 'It holds for this content of the record alone.' },
    }),
    collisions: json({
      ui: { description: 'What was allowed, each by the digest that the preview gave.' },
    }),
    reason: text(required),
    allowedBy: text({ ...required, ui: { label: 'Who', views: VIEWS.actor } }),
    at: timestamp({
      ...required,
      db: { isNullable: false },
      isIndexed: true,
      ui: { label: 'When' },
    }),
  },
})
