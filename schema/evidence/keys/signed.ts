import { signersOf, type Envelope } from '../dsse/index.ts'
import { EvidenceError } from '../errors.ts'
import { holdsAt, type KeyPurpose, type KeyRing, type TrustedKey } from './ring.ts'

/**
 * The keys that signed an envelope, each of them one for this purpose. Whether they held at the
 * time is to be asked next, when the time can be read from what was signed.
 *
 * @throws EvidenceError `KEY_UNKNOWN`, `ALTERED` or `MALFORMED`.
 */
export function signersFor(
  envelope: Envelope,
  ring: KeyRing,
  purpose: KeyPurpose,
): readonly TrustedKey[] {
  const signers = signersOf(envelope, ring.keys)
  const other = signers.find(key => key.purpose !== purpose)
  if (!other) return signers
  const is = `is a key for ${other.purpose} and not for ${purpose}`
  throw new EvidenceError('KEY_UNKNOWN', `${other.keyid} ${is}.`)
}

/** @throws EvidenceError `KEY_OUT_OF_WINDOW` where one of the keys does not hold at that instant. */
export function refuseUnlessHolding(keys: readonly TrustedKey[], at: string): void {
  const other = keys.find(key => !holdsAt(key, at))
  if (!other) return
  const holds = `holds from ${other.notBefore} until ${other.notAfter}`
  throw new EvidenceError('KEY_OUT_OF_WINDOW', `${other.keyid} ${holds}, and signed for ${at}.`)
}
