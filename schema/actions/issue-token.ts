import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../platform/clock.ts'
import { DeskError } from '../platform/errors.ts'
import type { Session } from '../platform/session/actor.ts'
import { requireFreshSignIn } from '../platform/session/fresh.ts'
import { issueToken } from '../platform/session/token.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { TokenScope } from '../vocabulary/index.ts'
import { listOf } from './list-of.ts'
import { requireRight } from './rights.ts'

/** A token that has just been made. `token` is shown this once; only its hash is kept. */
export interface TokenOnce {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly expiresAt: Date | null
  readonly token: string
}

interface Wanted {
  readonly name: string
  readonly expiresAt?: Date | null
}

/**
 * Issues a token to a program, which may then do what its scopes say.
 *
 * @throws DeskError `NOT_ALLOWED`, `SIGN_IN_AGAIN`, `INVALID_INPUT`.
 */
export function issueServiceToken(
  context: KeystoneContext,
  { scopes, ...wanted }: Wanted & { readonly scopes: readonly TokenScope[] },
): Promise<TokenOnce> {
  requireRight(context, 'issueServiceToken')
  if (scopes.length === 0) {
    throw new DeskError('INVALID_INPUT', 'A token without a scope can do nothing; name one.')
  }
  return inTransaction(context, tx => createToken(tx, wanted, { scopes }))
}

/**
 * Issues a token that acts as the person who asks, for work at a command line. Nobody, whatever
 * their role, can make one for somebody else: that would let one person review as two. It asks for a
 * fresh sign-in: what it makes outlives the session.
 *
 * @throws DeskError `NOT_ALLOWED`, `SIGN_IN_AGAIN`, `INVALID_INPUT`.
 */
export function issueOwnToken(context: KeystoneContext, wanted: Wanted): Promise<TokenOnce> {
  const { id } = requireRight(context, 'issueOwnToken')
  requireFreshSignIn(context.session as Session)
  return inTransaction(context, tx =>
    // WARNING: sudo. Tokens are kept by administrators, and everybody may make their own.
    createToken(tx.sudo(), wanted, { scopes: [], owner: { connect: { id } } }),
  )
}

async function createToken(
  context: KeystoneContext,
  { name, expiresAt = null }: Wanted,
  rights: Readonly<Record<string, unknown>>,
): Promise<TokenOnce> {
  if (expiresAt && expiresAt <= clock.now()) {
    throw new DeskError('INVALID_INPUT', 'The token would have expired already; name a later time.')
  }
  const { token, prefix, tokenHash } = issueToken()
  const row = await listOf(context, 'ServiceToken').createOne({
    data: { name, prefix, tokenHash, expiresAt: expiresAt?.toISOString() ?? null, ...rights },
  })
  return { id: String(row.id), name, prefix, expiresAt, token }
}
