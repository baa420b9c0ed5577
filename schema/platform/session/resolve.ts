import type { KeystoneContext } from '@keystone-6/core/types'
import type { Role, TokenScope } from '../../vocabulary/index.ts'
import { clock } from '../clock.ts'
import { accountMark } from './account-mark.ts'
import type { Session } from './actor.ts'
import { hashToken, looksLikeToken } from './token.ts'
import { noteTokenUse } from './token-use.ts'

/** What a session cookie seals. Anything else that is needed is read from the database each time. */
export interface SessionCookie {
  readonly userId: string
  /** Must equal the user's `sessionVersion`: raised on sign-out and on any change of rights. */
  readonly version: number
  /** Must equal the mark of the account: see `accountMark`. */
  readonly mark: string
  readonly signedInAt: string
}

/**
 * The session of a person from an unsealed cookie, or undefined where it has ended: signed out,
 * deactivated, deleted (also where another account has the id now), or password, role or
 * organisation changed since.
 */
export async function sessionForCookie(
  context: KeystoneContext,
  cookie: SessionCookie,
): Promise<Session | undefined> {
  const user = await activeUser(context, cookie.userId)
  if (!user || user.sessionVersion !== cookie.version || accountMark(user) !== cookie.mark)
    return undefined
  return sessionOf(user, cookie.signedInAt, null)
}

/** The columns of a user that decide who somebody is. */
interface UserRow {
  readonly id: string
  readonly role: Role
  readonly organizationId: string | null
  readonly sessionVersion: number
  readonly password: string | null
  readonly createdAt: Date | null
}

async function activeUser(context: KeystoneContext, id: string): Promise<UserRow | undefined> {
  // WARNING: raw database access. It decides who somebody is, before any access rule can apply.
  const user = await context.prisma.user.findUnique({ where: { id } })
  return user && user.status === 'active' && !user.archivedAt ? user : undefined
}

const sessionOf = (user: UserRow, signedInAt: string, tokenId: string | null): Session => ({
  itemId: user.id,
  actor: {
    kind: 'user',
    id: user.id,
    role: user.role,
    organizationId: user.organizationId,
    scopes: [],
    signedInAt,
  },
  basis: { sessionVersion: user.sessionVersion, tokenId },
})

/**
 * The session that a token stands for: its owner's, else a program's with the token's scopes.
 * Undefined where the token is unknown, revoked or expired, or its owner may not sign in.
 */
export async function sessionForToken(
  context: KeystoneContext,
  token: string,
): Promise<Session | undefined> {
  if (!looksLikeToken(token)) return undefined
  // WARNING: raw database access. It decides who somebody is, before any access rule can apply.
  const row = await context.prisma.serviceToken.findUnique({
    where: { tokenHash: hashToken(token) },
  })
  const now = clock.now()
  if (!row || row.revokedAt || row.archivedAt || (row.expiresAt && row.expiresAt <= now))
    return undefined
  noteTokenUse(row.id, now)
  if (row.ownerId) {
    const owner = await activeUser(context, row.ownerId)
    return owner && sessionOf(owner, row.createdAt.toISOString(), row.id)
  }
  // It was a person's, and that person's account is gone.
  if ((row.scopes as TokenScope[]).length === 0) return undefined
  return {
    itemId: row.id,
    actor: {
      kind: 'service',
      id: row.id,
      role: 'service',
      organizationId: null,
      scopes: row.scopes as TokenScope[],
      signedInAt: now.toISOString(),
    },
    basis: { sessionVersion: null, tokenId: row.id },
  }
}
