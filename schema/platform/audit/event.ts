import { randomBytes } from 'node:crypto'
import { canonicalBytes, commitmentTo, sha256Hex } from '../../evidence/index.ts'

/** Version of the canonical bytes. Fixed from the first migration on; a change is another version. */
export const AUDIT_VERSION = 1

/** What happened, before it is sealed. `changes` holds values; none of them enters the event. */
export interface AuditInput {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly role: string
  /** Dotted: `record.create`, `publication.publish`, `session.sign-in` … */
  readonly operation: string
  readonly listKey: string | null
  readonly itemId: string | null
  readonly changes: Readonly<Record<string, unknown>>
}

/** One audit event, ready to be stored. */
export interface SealedEvent {
  /** RFC 8785 text of the event: what `digest` is taken over. */
  readonly canonical: string
  /** SHA-256 of `canonical`, hex. */
  readonly digest: string
  /** Field names with their commitments, as they stand in `canonical`. */
  readonly fields: readonly { readonly name: string; readonly commitment: string }[]
  /** Kept apart from the event, so that destroying it makes the commitments mean nothing. */
  readonly salt: string
  readonly saltDigest: string
}

/**
 * Seals an event: for each changed field SHA-256 over `[salt, name, value]` in canonical JSON.
 *
 * Names and commitments are public to whoever may read the log; a value can be proven later by
 * revealing the salt, and never afterwards once the salt was destroyed.
 */
export function sealEvent(input: AuditInput, salt = randomBytes(32).toString('hex')): SealedEvent {
  const fields = Object.keys(input.changes)
    .sort()
    .map(name => ({ name, commitment: commitmentTo(salt, name, input.changes[name]) }))
  const saltDigest = sha256Hex(Buffer.from(salt, 'hex'))
  const { id, at, actor, role, operation, listKey, itemId } = input
  const canonical = canonicalBytes({
    version: AUDIT_VERSION,
    id,
    at,
    actor,
    role,
    operation,
    list: listKey,
    item: itemId,
    fields,
    saltDigest,
  }).toString('utf8')
  return { canonical, digest: sha256Hex(Buffer.from(canonical, 'utf8')), fields, salt, saltDigest }
}
