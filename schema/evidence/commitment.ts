import { canonicalBytes } from './canonical.ts'
import { sha256Hex } from './digest.ts'

/** The commitment to one value under a salt: hex SHA-256 of the canonical `[salt, name, value]`. */
export function commitmentTo(salt: string, name: string, value: unknown): string {
  return sha256Hex(canonicalBytes([salt, name, plain(value)]))
}

/** JSON has no dates, bytes or undefined: each becomes the text or null that a reader would expect. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object') {
    // As JSON does: what is undefined inside a value is not stored, and must be provable from the rest.
    const kept = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]))
  }
  return value
}
