import type { KeyRing } from '../keys/index.ts'
import type { AnyPredicate } from '../statement/index.ts'

/** What whoever verifies brings along. */
export interface VerifyOptions {
  /** The keys they trust, from elsewhere than what is verified. */
  readonly ring: KeyRing
  /** The envelope of an earlier state of the log, kept since: nothing else shows a rollback. */
  readonly earlier?: Uint8Array
  readonly policy?: Policy
  /** The kinds of single statements that are taken; where not given, those that are known here. */
  readonly kinds?: readonly AnyPredicate[]
}

/** What else must hold. What is left out is not asked for, but for the unsigned events. */
export interface Policy {
  /** How many events may follow the last signed state; 0 where not given. */
  readonly unsignedEvents?: number
  /** The instant (ISO, UTC, milliseconds) at which evidence must not have expired. */
  readonly freshAt?: string
  /** The instant before which the last state of a log must not have been signed. */
  readonly signedSince?: string
  /** How many different keys must have signed each statement. */
  readonly signers?: number
  /** Whether withdrawn evidence is refused. */
  readonly refuseWithdrawn?: boolean
  /** Manifests, by the digest of their envelope, that must be there. */
  readonly manifests?: readonly string[]
  /** Files that the last state of the log must cover, e.g. `index.json`. */
  readonly covers?: readonly string[]
}
