import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { sha256Hex } from '../digest.ts'
import type { SigningKey } from '../dsse/index.ts'
import { EvidenceError } from '../errors.ts'
import type { KeyPurpose, RingKey } from './ring.ts'

/** From when to when a key holds, see `RingKey`. */
export type KeyWindow = Pick<RingKey, 'notBefore' | 'notAfter'>

/** A new ed25519 pair: what the public ring says of it, and its private half as PEM (PKCS 8). */
export function newPair(purpose: KeyPurpose, window: KeyWindow): { entry: RingKey; pem: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const entry = { ...named(publicKey), purpose, ...window }
  return { entry, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string }
}

/** Somebody who signs with a private key. @throws EvidenceError `MALFORMED`. */
export function signingKey(pem: string | Buffer): SigningKey {
  const key = readPrivateKey(pem)
  return {
    keyid: named(createPublicKey(key)).keyid,
    sign: message => sign(null, message, key),
  }
}

function readPrivateKey(pem: string | Buffer): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (error) {
    throw new EvidenceError('MALFORMED', 'This is no private key.', error)
  }
  throw new EvidenceError('MALFORMED', 'This is no private key for ed25519.')
}

function named(publicKey: KeyObject): Pick<RingKey, 'keyid' | 'publicKey'> {
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return { keyid: sha256Hex(der), publicKey: der.toString('base64') }
}
