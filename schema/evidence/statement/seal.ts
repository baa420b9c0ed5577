import {
  envelopeBytes,
  IN_TOTO,
  readEnvelope,
  signEnvelope,
  signersOf,
  type Envelope,
  type SigningKey,
} from '../dsse/index.ts'
import { EvidenceError } from '../errors.ts'
import { refuseUnlessHolding, signersFor, type KeyRing } from '../keys/index.ts'
import type { Predicate } from './predicate.ts'
import { makeStatement, parseStatement, statementBytes, typeOf } from './statement.ts'

/** A statement that was found genuine. */
export interface Opened<T> {
  readonly value: T
  /** Names of the keys that signed it, each a different one. */
  readonly signedBy: readonly string[]
}

/**
 * States something under signatures: the bytes of its envelope.
 *
 * @throws EvidenceError `MALFORMED` where it is not of the kind's form.
 */
export const seal = <T>(kind: Predicate<T>, value: T, keys: readonly SigningKey[]): Buffer =>
  envelopeBytes(signEnvelope(IN_TOTO, statementBytes(makeStatement(kind, value)), keys))

/**
 * Opens a statement of one kind, in the order in which it can be trusted: first that a key of the
 * ring signed these very bytes, then what they say, then that the key held at the time they name.
 *
 * @throws EvidenceError `NOT_CANONICAL`, `MALFORMED`, `ALTERED`, `KEY_UNKNOWN`, `KEY_OUT_OF_WINDOW`;
 *   `POLICY_UNMET` where it is genuine and says something of another kind or form.
 */
export function openSealed<T>(kind: Predicate<T>, bytes: Uint8Array, ring: KeyRing): Opened<T> {
  const envelope = readEnvelope(bytes)
  const signers = signersFor(envelope, ring, kind.purpose)
  if (envelope.payloadType !== IN_TOTO) {
    throw new EvidenceError('POLICY_UNMET', `It holds ${envelope.payloadType} and no statement.`)
  }
  const { predicate } = genuine(() => parseStatement(kind, envelope.payload))
  refuseUnlessHolding(signers, kind.signedAt(predicate))
  return { value: predicate, signedBy: signers.map(key => key.keyid) }
}

/** A kind of statement, whatever it says. */
export type AnyPredicate = Predicate<unknown>

/**
 * Opens a statement of one of several kinds. What it says it is chooses the form that it is held to.
 *
 * @throws EvidenceError as `openSealed`; `POLICY_UNMET` where it is genuine and of none of the kinds.
 */
export function openAnySealed(
  kinds: readonly AnyPredicate[],
  bytes: Uint8Array,
  ring: KeyRing,
): Opened<unknown> {
  const { payload } = verified(bytes, ring)
  const type = genuine(() => typeOf(payload))
  const kind = kinds.find(kind => kind.type === type)
  if (kind) return openSealed(kind, bytes, ring)
  throw new EvidenceError('POLICY_UNMET', `It is genuine, and of the unknown kind ${type}.`)
}

/** An envelope that keys of the ring have signed, whatever for. */
function verified(bytes: Uint8Array, ring: KeyRing): Envelope {
  const envelope = readEnvelope(bytes)
  signersOf(envelope, ring.keys)
  return envelope
}

/** Signed is signed: of another form than ours it is not altered, it only is of no use here. */
function genuine<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof EvidenceError) || error.code !== 'MALFORMED') throw error
    throw new EvidenceError('POLICY_UNMET', `It is genuine. ${error.message}`, error)
  }
}
