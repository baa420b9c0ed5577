import { EvidenceError } from '../errors.ts'
import type { Envelope, Signature } from './envelope.ts'
import { pae } from './pae.ts'

/** What in-toto statements are called inside an envelope. */
export const IN_TOTO = 'application/vnd.in-toto+json'

/** Somebody who can sign. DSSE leaves the algorithm to those who agree on keys. */
export interface SigningKey {
  readonly keyid: string
  sign(message: Uint8Array): Uint8Array
}

/** Somebody whose signatures can be told from others. */
export interface VerifyingKey {
  readonly keyid: string
  verify(message: Uint8Array, signature: Uint8Array): boolean
}

/** Puts a payload into an envelope under one signature of each key. */
export function signEnvelope(
  payloadType: string,
  payload: Uint8Array,
  keys: readonly SigningKey[],
): Envelope {
  if (keys.length === 0 || new Set(keys.map(key => key.keyid)).size !== keys.length) {
    throw new EvidenceError('MALFORMED', 'An envelope needs signatures, each of another key.')
  }
  const message = pae(payloadType, payload)
  return {
    payloadType,
    payload: Buffer.from(payload),
    signatures: keys.map(({ keyid, sign }) => ({ keyid, sig: Buffer.from(sign(message)) })),
  }
}

/**
 * Who signed: the distinct keys of `keys` with a good signature. Stricter than the standard, which
 * passes over what it cannot verify: here each signature must be a good one of a known key, so that
 * a changed byte in any of them is found.
 *
 * @throws EvidenceError `KEY_UNKNOWN`; `ALTERED` where a known key signed other bytes than these.
 */
export function signersOf<Key extends VerifyingKey>(
  envelope: Envelope,
  keys: readonly Key[],
): Key[] {
  const message = pae(envelope.payloadType, envelope.payload)
  const signers = envelope.signatures.map(signature => signerOf(signature, message, keys))
  if (new Set(signers).size !== signers.length) {
    throw new EvidenceError('MALFORMED', 'The envelope holds two signatures of one key.')
  }
  return signers
}

function signerOf<Key extends VerifyingKey>(
  { keyid, sig }: Signature,
  message: Buffer,
  keys: readonly Key[],
): Key {
  // The name of a key only narrows the choice; what counts is that its signature is good.
  const candidates = keyid === null ? keys : keys.filter(key => key.keyid === keyid)
  const signer = candidates.find(key => key.verify(message, sig))
  if (signer) return signer
  if (keyid === null || candidates.length === 0) {
    throw new EvidenceError(
      'KEY_UNKNOWN',
      `Signed by an unknown key: ${keyid ?? 'it has no name'}.`,
    )
  }
  throw new EvidenceError('ALTERED', `The signature of key ${keyid} is not one over these bytes.`)
}
