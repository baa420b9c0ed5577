import {
  CHECKPOINT,
  MANIFEST,
  openAnySealed,
  WITHDRAWAL,
  type AnyPredicate,
} from '../statement/index.ts'
import type { VerifyOptions } from './options.ts'
import { Inquiry, type Report } from './report.ts'
import { refuseUnlessEnough } from './signers.ts'

/** The kinds of statement that are known here. */
export const KNOWN_KINDS = [MANIFEST, CHECKPOINT, WITHDRAWAL] as readonly AnyPredicate[]

/**
 * Verifies one sealed statement.
 *
 * @param kinds the kinds that are taken; further ones may be passed along.
 */
export function verifyEnvelope(
  bytes: Uint8Array,
  { ring, policy }: VerifyOptions,
  kinds: readonly AnyPredicate[] = KNOWN_KINDS,
): Report {
  const inquiry = new Inquiry()
  inquiry.ask('the envelope', () => {
    refuseUnlessEnough(openAnySealed(kinds, bytes, ring).signedBy, policy)
    inquiry.checked.statements += 1
  })
  return inquiry.report()
}
