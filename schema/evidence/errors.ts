/** Every way in which stored bytes or values can be unfit, as a closed set. */
export type EvidenceErrorCode =
  /** A value that JSON cannot carry exactly, or bytes that are not its canonical form. */
  | 'NOT_CANONICAL'
  /** No bytes under that digest or name. */
  | 'MISSING'
  /** The bytes are not those that were hashed or signed. */
  | 'ALTERED'
  /** Something that is no SHA-256 digest was used as one. */
  | 'NOT_A_DIGEST'
  /** JSON of another form than the one expected here: fields missing, unknown or out of range. */
  | 'MALFORMED'
  /** Signed by a key that the ring does not have, or does not have for this purpose. */
  | 'KEY_UNKNOWN'
  /** Signed by a key before or after the time for which it holds. */
  | 'KEY_OUT_OF_WINDOW'
  /** A key of that purpose holds already; rotate it instead. */
  | 'KEY_EXISTS'
  /** A private key where others could read it, or inside a repository. */
  | 'KEY_UNSAFE'
  /** Events and signed states of one log contradict one another. */
  | 'LOG_INCONSISTENT'
  /** The log is older than a state of it that is known already. */
  | 'ROLLED_BACK'
  /** Genuine, but not what was asked for. */
  | 'POLICY_UNMET'
  /** Somebody else wrote in between, or wrote something else under the same name. */
  | 'CONFLICT'
  /** The place where evidence lies cannot be reached, or does not let us in. */
  | 'UNAVAILABLE'

/** A refusal of the evidence folder. Programs go by the code, people by the message. */
export class EvidenceError extends Error {
  readonly code: EvidenceErrorCode

  constructor(code: EvidenceErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EvidenceError'
    this.code = code
  }
}
