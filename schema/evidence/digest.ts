import { createHash } from 'node:crypto'
import { canonicalBytes } from './canonical.ts'
import { EvidenceError } from './errors.ts'

/** SHA-256 of bytes, in lower-case hex. */
export const sha256Hex = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** SHA-256 of a JSON value's canonical bytes, in lower-case hex. */
export const canonicalDigest = (value: unknown): string => sha256Hex(canonicalBytes(value))

const DIGEST = /^[0-9a-f]{64}$/

/**
 * Refuses what is no digest. A digest becomes part of a file name, so this is also what keeps a
 * hostile one inside its folder.
 *
 * @throws EvidenceError `NOT_A_DIGEST`.
 */
export function assertDigest(value: string): void {
  if (!DIGEST.test(value)) {
    throw new EvidenceError('NOT_A_DIGEST', `${JSON.stringify(value)} is no SHA-256 digest.`)
  }
}
