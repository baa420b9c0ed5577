import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../clock.ts'
import { DeskError } from '../errors.ts'
import type { Settings } from '../settings.ts'
import type { Actor, Session } from './actor.ts'

/**
 * Refuses where a session has ended since the request began: a role may have been taken away while
 * the request waited for its turn to write.
 *
 * On PostgreSQL the rows stay locked until the commit, so that neither can overtake the other; on
 * SQLite transactions run one after another anyway.
 *
 * @param tx the transaction that is about to write.
 * @throws DeskError `NOT_ALLOWED`.
 */
export async function requireStillHolds(
  tx: KeystoneContext,
  provider: Settings['provider'],
): Promise<void> {
  const session = tx.session as Session | undefined
  if (!session?.basis) return
  const { sessionVersion, tokenId } = session.basis
  if (sessionVersion !== null) {
    const user = await held(tx, provider, 'User', session.actor.id)
    if (user?.sessionVersion !== sessionVersion) throw ended()
  }
  if (tokenId !== null) {
    const token = await held(tx, provider, 'ServiceToken', tokenId)
    if (!token || !stillCarries(token, session.actor)) throw ended()
  }
}

/** True where a token has neither ended nor lost a scope that the request began with. */
function stillCarries(token: Row, { scopes }: Actor): boolean {
  if (token.revokedAt || token.archivedAt) return false
  if (token.expiresAt && (token.expiresAt as Date) <= clock.now()) return false
  return scopes.every(scope => (token.scopes as readonly string[]).includes(scope))
}

type Row = Readonly<Record<string, unknown>>

async function held(
  tx: KeystoneContext,
  provider: Settings['provider'],
  table: 'User' | 'ServiceToken',
  id: string,
): Promise<Row | null> {
  // WARNING: raw database access. It decides who somebody is, before any access rule can apply.
  const { prisma } = tx
  if (provider === 'postgresql') {
    await prisma.$queryRawUnsafe(`SELECT 1 FROM "${table}" WHERE "id" = $1 FOR SHARE`, id)
  }
  return prisma[table].findUnique({ where: { id } })
}

const ended = (): DeskError =>
  new DeskError('NOT_ALLOWED', 'You were signed out, or your rights have changed. Sign in again.')
