import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import { TOKEN_SCOPE } from '../vocabulary/index.ts'
import { issueOwnToken, issueServiceToken, type TokenOnce } from './issue-token.ts'
import { resetPassword } from './reset-password.ts'
import { revokeToken } from './revoke-token.ts'

const scope = g.enum({
  name: 'TokenScope',
  description: TOKEN_SCOPE.name,
  values: Object.fromEntries(
    TOKEN_SCOPE.values.map(value => [
      value,
      { value, description: TOKEN_SCOPE.terms[value].meaning },
    ]),
  ),
})

const issued = g.object<TokenOnce>()({
  name: 'IssuedToken',
  description: 'A token that has just been made.',
  fields: {
    id: g.field({ type: g.nonNull(g.ID) }),
    name: g.field({ type: g.nonNull(g.String) }),
    prefix: g.field({
      type: g.nonNull(g.String),
      description: 'The part by which people know it.',
    }),
    expiresAt: g.field({ type: g.DateTime }),
    token: g.field({
      type: g.nonNull(g.String),
      description: 'The token itself. It is shown this once and cannot be read again.',
    }),
  },
})

const reference = g.object<{ id: string }>()({
  name: 'AccountReference',
  description: 'What was changed.',
  fields: { id: g.field({ type: g.nonNull(g.ID) }) },
})

const naming = {
  name: g.arg({
    type: g.nonNull(g.String),
    description: 'What it is for, and who answers for it.',
  }),
  expiresAt: g.arg({ type: g.DateTime, description: 'Its end. Empty: until it is revoked.' }),
}

/** The mutations on people's passwords and tokens. */
export const accountMutations = {
  issueServiceToken: g.field({
    type: g.nonNull(issued),
    description: 'Issues a token to a program. For administrators.',
    args: {
      ...naming,
      scopes: g.arg({ type: g.nonNull(g.list(g.nonNull(scope))), description: 'What it may do.' }),
    },
    resolve: (_, args, context: KeystoneContext) => issueServiceToken(context, args),
  }),
  issueOwnToken: g.field({
    type: g.nonNull(issued),
    description: 'Issues a token that acts as whoever asks.',
    args: naming,
    resolve: (_, args, context: KeystoneContext) => issueOwnToken(context, args),
  }),
  revokeServiceToken: g.field({
    type: g.nonNull(reference),
    description: 'Revokes a token: an administrator any, others their own.',
    args: { id: g.arg({ type: g.nonNull(g.ID) }) },
    resolve: (_, { id }, context: KeystoneContext) => revokeToken(context, id),
  }),
  resetPassword: g.field({
    type: g.nonNull(reference),
    description:
      'Gives a person another password; their sessions and tokens end. For administrators.',
    args: {
      email: g.arg({ type: g.nonNull(g.String) }),
      password: g.arg({ type: g.nonNull(g.String), description: '12 characters or more.' }),
    },
    resolve: (_, args, context: KeystoneContext) => resetPassword(context, args),
  }),
}
