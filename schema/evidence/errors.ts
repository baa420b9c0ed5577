/** Every way in which stored bytes or values can be unfit, as a closed set. */
export type EvidenceErrorCode =
  /** A value that JSON cannot carry exactly. */
  | 'NOT_CANONICAL'
  /** No bytes under that digest. */
  | 'MISSING'
  /** The bytes under a digest have another digest. */
  | 'ALTERED'
  /** Something that is no SHA-256 digest was used as one. */
  | 'NOT_A_DIGEST'

/** A refusal of the evidence folder. Programs go by the code, people by the message. */
export class EvidenceError extends Error {
  readonly code: EvidenceErrorCode

  constructor(code: EvidenceErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EvidenceError'
    this.code = code
  }
}
