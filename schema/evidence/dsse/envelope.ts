import { z } from 'zod'
import { canonicalBytes } from '../canonical.ts'
import { EvidenceError } from '../errors.ts'
import { parseJson } from '../json.ts'
import { bytesOfBase64 } from './base64.ts'

/** A payload with its signatures (DSSE v1). */
export interface Envelope {
  readonly payloadType: string
  /** Exactly the bytes that were signed; to be parsed only after they were verified. */
  readonly payload: Buffer
  readonly signatures: readonly Signature[]
}

export interface Signature {
  /** A hint at the key, which nobody signed; null where there is none. */
  readonly keyid: string | null
  readonly sig: Buffer
}

const base64 = z.string().transform((text, context) => {
  const bytes = bytesOfBase64(text)
  if (bytes) return bytes
  context.addIssue({ code: 'custom', message: 'is no base64' })
  return z.NEVER
})

// Strict: a further field would be bytes that nobody has signed and that somebody might read.
const envelope = z.strictObject({
  payloadType: z.string().min(1),
  payload: base64,
  signatures: z.array(z.strictObject({ keyid: z.string().optional(), sig: base64 })).min(1),
})

/**
 * Reads an envelope in any form that the standard allows.
 *
 * @throws EvidenceError `NOT_CANONICAL` where it is no JSON, `MALFORMED` where it is no envelope.
 */
export function parseEnvelope(bytes: Uint8Array): Envelope {
  const parsed = envelope.safeParse(parseJson(bytes, 'The envelope'))
  if (!parsed.success) {
    const why = z.prettifyError(parsed.error)
    throw new EvidenceError('MALFORMED', `This is no DSSE envelope: ${why}`, parsed.error)
  }
  const { payloadType, payload, signatures } = parsed.data
  return {
    payloadType,
    payload,
    signatures: signatures.map(({ keyid, sig }) => ({ keyid: keyid ?? null, sig })),
  }
}

/**
 * Reads an envelope in the one form that this desk writes, so that not a byte of it may differ.
 *
 * @throws EvidenceError as `parseEnvelope`, and `NOT_CANONICAL` for any other form.
 */
export function readEnvelope(bytes: Uint8Array): Envelope {
  const read = parseEnvelope(bytes)
  if (envelopeBytes(read).equals(bytes)) return read
  throw new EvidenceError('NOT_CANONICAL', 'The envelope is not in its canonical form.')
}

/** The one form in which envelopes are stored: canonical JSON with base64 of the usual alphabet. */
export function envelopeBytes({ payloadType, payload, signatures }: Envelope): Buffer {
  return canonicalBytes({
    payloadType,
    payload: payload.toString('base64'),
    signatures: signatures.map(({ keyid, sig }) => ({
      ...(keyid === null ? {} : { keyid }),
      sig: sig.toString('base64'),
    })),
  })
}
