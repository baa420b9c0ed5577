import { text } from '@keystone-6/core/fields'
import type { Session } from '../platform/session/actor.ts'
import { requireFreshOrToken } from '../platform/session/fresh.ts'
import { TOKEN_SCOPE } from '../vocabulary/index.ts'
import { defineList, instant, line, one, terms, type Rule } from './define/index.ts'

const hashIsOne: Rule = ({ operation, after }) =>
  operation === 'create' && !/^[0-9a-f]{64}$/.test(String(after.tokenHash))
    ? [
        {
          field: 'tokenHash',
          message: 'must be a SHA-256 in hex; make tokens with: desk token add',
        },
      ]
    : []

/** A token that was revoked stays so: whoever holds it may have leaked it. */
const revokedForEver: Rule = ({ before, after }) =>
  before?.revokedAt && !after.revokedAt
    ? [{ field: 'revokedAt', message: 'cannot be taken back; make another token' }]
    : []

export const ServiceToken = defineList('ServiceToken', {
  meaning:
    'What a program, or a person at a command line, signs in with: kept as a hash, with an end.',
  label: 'Service tokens',
  labelField: 'name',
  columns: ['name', 'prefix', 'scopes', 'expiresAt', 'revokedAt'],
  sort: { field: 'createdAt', direction: 'DESC' },
  rules: [hashIsOne, revokedForEver],
  hooks: {
    resolveInput: ({ operation, resolvedData, context: { session } }) => {
      if (operation === 'create' && session) requireFreshOrToken(session as Session)
      return resolvedData
    },
  },
  fields: {
    name: line({ required: true, help: 'Which program, and who answers for it.' }),
    prefix: line({ required: true, max: 20, help: 'The part by which people know it.' }),
    owner: one('User', {
      label: 'Acts as',
      canMake: false,
      help: 'The person whose token it is: it may what that person may. Empty: it may what its scopes say.',
    }),
    scopes: terms(TOKEN_SCOPE, { label: 'Scopes' }),
    expiresAt: instant({ label: 'Expires' }),
    revokedAt: instant({ label: 'Revoked' }),
    tokenHash: text({ isIndexed: 'unique', validation: { isRequired: true, length: { max: 64 } } }),
  },
})
