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

/** Verifies one sealed statement. */
export function verifyEnvelope(bytes: Uint8Array, options: VerifyOptions): Report {
  const { ring, policy, kinds = KNOWN_KINDS } = options
  const inquiry = new Inquiry()
  inquiry.ask('the envelope', () => {
    refuseUnlessEnough(openAnySealed(kinds, bytes, ring).signedBy, policy)
    inquiry.checked.statements += 1
  })
  return inquiry.report()
}
