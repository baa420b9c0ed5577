import { readEnvelope, signersOf } from '../dsse/index.ts'
import { EvidenceError } from '../errors.ts'
import {
  CHECKPOINT,
  MANIFEST,
  openSealed,
  sealedType,
  WITHDRAWAL,
  type Opened,
  type Predicate,
} from '../statement/index.ts'
import type { VerifyOptions } from './options.ts'
import { Inquiry, type Report } from './report.ts'
import { refuseUnlessEnough } from './signers.ts'

/** A kind of statement, whatever it says. */
export type AnyPredicate = Predicate<unknown>

/** The kinds that are known here. */
export const KNOWN_KINDS: readonly AnyPredicate[] = [MANIFEST, CHECKPOINT, WITHDRAWAL].map(
  kind => kind as AnyPredicate,
)

/**
 * Verifies one sealed statement.
 *
 * @param kinds the kinds that are taken; further ones may be passed along.
 */
export function verifyEnvelope(
  bytes: Uint8Array,
  options: VerifyOptions,
  kinds: readonly AnyPredicate[] = KNOWN_KINDS,
): Report {
  const inquiry = new Inquiry()
  const opened = inquiry.ask('the envelope', () => openAny(bytes, options, kinds))
  if (opened) inquiry.checked.statements += 1
  return inquiry.report()
}

function openAny(
  bytes: Uint8Array,
  { ring, policy }: VerifyOptions,
  kinds: readonly AnyPredicate[],
): Opened<unknown> {
  // What it says it is only chooses the form that it is then held to.
  const type = sealedType(bytes)
  const kind = kinds.find(kind => kind.type === type)
  if (!kind) {
    signersOf(readEnvelope(bytes), ring.keys)
    throw new EvidenceError('POLICY_UNMET', `It is genuine, and of the unknown kind ${type}.`)
  }
  const opened = openSealed(kind, bytes, ring)
  refuseUnlessEnough(opened.signedBy, policy)
  return opened
}
