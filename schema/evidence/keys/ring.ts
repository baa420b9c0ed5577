import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { canonicalBytes } from '../canonical.ts'
import { sha256Hex } from '../digest.ts'
import { bytesOfBase64, type VerifyingKey } from '../dsse/index.ts'
import { EvidenceError } from '../errors.ts'
import { instant, ofForm, sha256 } from '../form.ts'
import { parseCanonical } from '../json.ts'

/** What a key may sign. One key a purpose: a stolen one forges one kind of statement only. */
export const KEY_PURPOSES = ['evidence', 'checkpoint', 'decision'] as const
export type KeyPurpose = (typeof KEY_PURPOSES)[number]

const ringKey = z.strictObject({
  /** SHA-256 of the public key's bytes (SPKI, DER): a name that cannot be given to another key. */
  keyid: sha256,
  purpose: z.enum(KEY_PURPOSES),
  /** From when it holds, that instant included. */
  notBefore: instant,
  /** Until when it holds, that instant excluded. */
  notAfter: instant,
  /** SPKI, DER, in base64. */
  publicKey: z.string(),
})
export type RingKey = Readonly<z.infer<typeof ringKey>>

const keyRing = z.strictObject({ version: z.literal(1), keys: z.array(ringKey) })
type RingFile = z.infer<typeof keyRing>

/** A public key that can verify, with what it may be used for. */
export type TrustedKey = RingKey & VerifyingKey

/** The public keys that somebody trusts, those of the past among them. */
export interface KeyRing {
  readonly keys: readonly TrustedKey[]
}

/**
 * Reads a key ring (`keys.json`).
 *
 * @throws EvidenceError `NOT_CANONICAL` or `MALFORMED`.
 */
export function parseKeyRing(bytes: Uint8Array): KeyRing {
  return keyRingOf(ofForm(keyRing, parseCanonical(bytes, 'The key ring'), 'The key ring').keys)
}

/** A ring of these keys. @throws EvidenceError `MALFORMED`. */
export function keyRingOf(keys: readonly RingKey[]): KeyRing {
  if (new Set(keys.map(key => key.keyid)).size !== keys.length) {
    throw new EvidenceError('MALFORMED', 'The key ring names a key twice.')
  }
  return { keys: keys.map(trusted) }
}

/** The bytes of a key ring, keys in their order in it. */
export const keyRingBytes = (ring: KeyRing): Buffer =>
  canonicalBytes({
    version: 1,
    keys: ring.keys.map(({ keyid, purpose, notBefore, notAfter, publicKey }) => {
      return { keyid, purpose, notBefore, notAfter, publicKey }
    }),
  } satisfies RingFile)

/** Whether a key holds at an instant. */
export const holdsAt = (key: RingKey, at: string): boolean =>
  key.notBefore <= at && at < key.notAfter

function trusted(key: RingKey): TrustedKey {
  const publicKey = publicKeyOf(key)
  if (key.notBefore >= key.notAfter) {
    throw new EvidenceError('MALFORMED', `Key ${key.keyid} ends before it begins.`)
  }
  return { ...key, verify: (message, signature) => verify(null, message, publicKey, signature) }
}

function publicKeyOf({ keyid, publicKey }: RingKey): KeyObject {
  const der = bytesOfBase64(publicKey)
  if (!der || sha256Hex(der) !== keyid) {
    throw new EvidenceError('MALFORMED', `Key ${keyid} is not named by its own digest.`)
  }
  const key = readPublicKey(der, keyid)
  if (key.asymmetricKeyType === 'ed25519') return key
  throw new EvidenceError('MALFORMED', `Key ${keyid} is no ed25519 key.`)
}

function readPublicKey(der: Buffer, keyid: string): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' })
  } catch (error) {
    throw new EvidenceError('MALFORMED', `Key ${keyid} is no public key.`, error)
  }
}
