import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { ACTIONS, type Grantee } from '../../policy.ts'
import type { Role, TokenScope } from '../../vocabulary/index.ts'
import { table } from '../tables.ts'

/**
 * Whoever approved a scheduled record must still be somebody who may publish when it goes out.
 *
 * @throws DeskError `NOT_ALLOWED`.
 */
export async function requireStillAllowed(tx: KeystoneContext, approver: string): Promise<void> {
  const [kind, id = ''] = approver.split(':')
  const grants = kind === 'service' ? await tokenGrants(tx, id) : await userGrants(tx, id)
  const allowed: readonly Grantee[] = ACTIONS.publish
  if (grants.some(grant => allowed.includes(grant))) return
  throw new DeskError('NOT_ALLOWED', 'Whoever scheduled it may not publish any more.')
}

interface UserRow {
  readonly role: Exclude<Role, 'service'>
}

async function userGrants(tx: KeystoneContext, id: string): Promise<Grantee[]> {
  const users = table<UserRow>(tx, 'User')
  // Writes what is there already: that locks the row, so that nobody loses a right before the commit.
  const active = { status: 'active', archivedAt: null }
  const held = await users.updateMany({ where: { id, ...active }, data: { status: 'active' } })
  const user = held.count === 1 ? await users.findUnique({ where: { id } }) : null
  return user ? [user.role] : []
}

interface TokenRow {
  readonly scopes: readonly TokenScope[]
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
  readonly archivedAt: Date | null
}

async function tokenGrants(tx: KeystoneContext, id: string): Promise<Grantee[]> {
  const token = await table<TokenRow>(tx, 'ServiceToken').findUnique({ where: { id } })
  if (!token || token.revokedAt || token.archivedAt) return []
  const ended = token.expiresAt && token.expiresAt <= clock.now()
  return ended ? [] : token.scopes.map(scope => `service:${scope}` as const)
}
