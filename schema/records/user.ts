import type { KeystoneContext } from '@keystone-6/core/types'
import { integer, password } from '@keystone-6/core/fields'
import { revokeTokensOf } from '../actions/revoke-token.ts'
import type { Session } from '../platform/session/actor.ts'
import { requireFreshOrToken, requireFreshSignIn } from '../platform/session/fresh.ts'
import { ROLE, USER_STATUS } from '../vocabulary/index.ts'
import {
  BadValue,
  defineList,
  emailAddress,
  guarded,
  line,
  linkedId,
  one,
  readOnly,
  term,
  type Guard,
  type Rule,
} from './define/index.ts'

const partnersHaveAnOrganization: Rule = ({ written, before, after }) =>
  after.role === 'partner' && !linkedId('organization', written, before)
    ? [
        {
          field: 'organization',
          message: 'is missing: a partner sees its own organisation’s records only',
        },
      ]
    : []

/** bcrypt reads so many bytes, and would let two passwords be one that begin alike. */
const MOST_PASSWORD_BYTES = 72

const fitsItsHash: Guard = (value, take) => {
  if (typeof value === 'string' && Buffer.byteLength(value) > MOST_PASSWORD_BYTES) {
    throw new BadValue(
      `must be no longer than ${MOST_PASSWORD_BYTES} bytes: a letter outside English takes two or more`,
    )
  }
  return take()
}

/** What somebody's open sessions rest on: where one of these changes, they end. */
const RIGHTS = ['password', 'role', 'status', 'organization', 'email', 'archivedAt']

/** A password is a way in for good: a stolen session must not set one. */
function requireProof({ session }: KeystoneContext, whose: unknown): void {
  const caller = session as Session | undefined
  if (!caller) return
  if (whose === caller.itemId) requireFreshSignIn(caller)
  else requireFreshOrToken(caller)
}

interface AfterUpdate {
  readonly operation: string
  readonly item?: { readonly id: unknown }
  readonly resolvedData?: { readonly password?: unknown }
  readonly context: KeystoneContext
}

export const User = defineList('User', {
  meaning: 'A person who signs in.',
  label: 'People',
  singular: 'Person',
  labelField: 'name',
  searchFields: ['name'],
  columns: ['name', 'role', 'organization', 'status'],
  sort: { field: 'name', direction: 'ASC' },
  rules: [partnersHaveAnOrganization],
  hooks: {
    // Counted by the database: from what was read, a sign-out beside it would be counted once for both.
    resolveInput: ({ operation, item, resolvedData, context }) => {
      if (resolvedData.password !== undefined) requireProof(context, item?.id)
      return operation === 'update' && RIGHTS.some(field => resolvedData[field] !== undefined)
        ? { ...resolvedData, sessionVersion: { increment: 1 } }
        : resolvedData
    },
    // Whoever knew the old password may have made a token with it: those end with the sessions.
    afterOperation: async ({ operation, item, resolvedData, context }: AfterUpdate) => {
      if (operation === 'update' && resolvedData?.password !== undefined) {
        await revokeTokensOf(context, String(item?.id))
      }
    },
  },
  fields: {
    name: line({ required: true }),
    email: emailAddress({ required: true, unique: true, label: 'E-mail' }),
    password: guarded(
      password({
        validation: { isRequired: true, length: { min: 12 } },
        ui: {
          description:
            '12 characters or more. Changing it ends every open session, and asks that you signed in at most five minutes ago.',
        },
      }),
      fitsItsHash,
    ),
    role: term(ROLE, { required: true, except: ['service'] }),
    organization: one('Organization.people', {
      label: 'Organisation',
      help: 'For a partner: whose records it sees. For others: where they work.',
    }),
    status: term(USER_STATUS, { defaultValue: 'active' }),
    sessionVersion: integer({
      defaultValue: 0,
      db: { isNullable: false },
      ui: { label: 'Session version', ...readOnly },
    }),
  },
})
