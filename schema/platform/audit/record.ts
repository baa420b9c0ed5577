import { randomBytes } from 'node:crypto'
import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../clock.ts'
import { actorRef, type Session } from '../session/actor.ts'
import { sealEvent } from './event.ts'

/** What to record; who and when are taken from the context and the clock. */
export interface AuditEntry {
  readonly operation: string
  readonly listKey: string | null
  readonly itemId: string | null
  readonly changes?: Readonly<Record<string, unknown>>
  /** Only for events before a session exists, such as a failed sign-in. */
  readonly actor?: { readonly ref: string; readonly role: string }
}

/**
 * Writes the audit event of a write into the transaction that `tx` stands for: both or neither.
 *
 * Call it with the context of `inTransaction`, never with one outside, or the two could part.
 */
export async function recordAudit(tx: KeystoneContext, entry: AuditEntry): Promise<void> {
  const session = tx.session as Session | undefined
  const at = clock.now()
  const input = {
    id: randomBytes(16).toString('base64url'),
    at: at.toISOString(),
    actor: entry.actor?.ref ?? actorRef(session),
    role: entry.actor?.role ?? session?.actor.role ?? 'system',
    operation: entry.operation,
    listKey: entry.listKey,
    itemId: entry.itemId,
    changes: entry.changes ?? {},
  }
  const sealed = sealEvent(input)
  // WARNING: raw database access. Nobody may write the log through GraphQL, so it is written here.
  await tx.prisma.payload.create({ data: { digest: sealed.saltDigest, salt: sealed.salt } })
  await tx.prisma.auditEvent.create({
    data: {
      id: input.id,
      at,
      version: 1,
      actor: input.actor,
      role: input.role,
      operation: input.operation,
      listKey: input.listKey ?? '',
      itemId: input.itemId ?? '',
      fields: sealed.fields,
      canonical: sealed.canonical,
      digest: sealed.digest,
    },
  })
}
