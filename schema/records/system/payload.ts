import { text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList } from '../define/index.ts'

/**
 * Content and salt become null when they are redacted; the digest stays, so that the rows that name
 * it can still be verified.
 */
export const Payload = defineSystemList('Payload', {
  meaning: 'The content behind a digest, or the salt of one. Read by nobody through the API.',
  labelField: 'digest',
  columns: ['digest', 'redactedAt'],
  sort: { field: 'digest', direction: 'ASC' },
  fields: {
    digest: text({ validation: { isRequired: true }, isIndexed: 'unique' }),
    salt: text({ db: { isNullable: true } }),
    bytes: text({ db: { isNullable: true } }),
    redactedAt: timestamp(),
  },
})
