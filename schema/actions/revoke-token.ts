import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../platform/clock.ts'
import { DeskError } from '../platform/errors.ts'
import type { Actor } from '../platform/session/actor.ts'
import { inTransaction } from '../platform/transaction.ts'
import { listOf } from './list-of.ts'
import { requireRight } from './rights.ts'
import { table } from './tables.ts'

interface TokenRow {
  readonly id: string
  readonly ownerId: string | null
  readonly revokedAt: Date | null
}

/**
 * Revokes a token, for ever: an administrator any, others their own. A token that was revoked
 * already stays as it is.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`.
 */
export function revokeToken(context: KeystoneContext, id: string): Promise<{ id: string }> {
  const actor = requireRight(context, 'revokeToken')
  return inTransaction(context, async tx => {
    const row = await table<TokenRow>(tx, 'ServiceToken').findUnique({ where: { id } })
    if (!row || !mayRevoke(actor, row)) {
      throw new DeskError('NOT_FOUND', 'There is no such token, or it is not yours to revoke.')
    }
    if (!row.revokedAt) await revokeNow(tx, id)
    return { id }
  })
}

/** Revokes every token by which somebody acts at a command line. */
export async function revokeTokensOf(tx: KeystoneContext, ownerId: string): Promise<void> {
  const rows = await table<TokenRow>(tx, 'ServiceToken').findMany({
    where: { ownerId, revokedAt: null },
  })
  for (const row of rows) await revokeNow(tx, row.id)
}

const mayRevoke = (actor: Actor, row: TokenRow): boolean =>
  actor.role === 'admin' || row.ownerId === actor.id

async function revokeNow(tx: KeystoneContext, id: string): Promise<void> {
  // WARNING: sudo. Tokens are kept by administrators, and everybody may revoke their own.
  await listOf(tx.sudo(), 'ServiceToken').updateOne({
    where: { id },
    data: { revokedAt: clock.now().toISOString() },
  })
}
