import { json, text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/**
 * Written by `allowWords` and `allowOnPage`. It names the words by digests alone: they are in the
 * publication, or on the page. A redaction of the record empties what could prove a guess at them.
 */
export const WordsAllowance = defineSystemList('WordsAllowance', {
  meaning:
    'That a reviewer lets a record say in public what a record that is not public says too, or an administrator lets a page of the site show it; and why.',
  labelField: 'id',
  columns: ['listKey', 'itemId', 'page', 'reason', 'allowedBy', 'at'],
  sort: { field: 'at', direction: 'DESC' },
  indexes: ['@@index([listKey, itemId])'],
  fields: {
    listKey: text({ ...required, ui: { label: 'List' } }),
    itemId: text({ ...required, ui: { label: 'Record' } }),
    page: text({
      ui: {
        description:
          'The file of the site that may show words of the record. Empty: the record may say words of another.',
      },
    }),
    seenDigest: text({
      ui: {
        label: 'Digest seen',
        description: 'It holds for this content of the record alone; empty where it was redacted.',
      },
    }),
    collisions: json({
      ui: { description: 'What was allowed, each by the digest that the preview gave.' },
    }),
    reason: text(),
    allowedBy: text({ ...required, ui: { label: 'Who', views: VIEWS.actor } }),
    at: timestamp({
      ...required,
      db: { isNullable: false },
      isIndexed: true,
      ui: { label: 'When' },
    }),
  },
})
