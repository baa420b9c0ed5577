/** Every way in which a published store or generation can be unfit, as a closed set. */
export type PublicationErrorCode =
  /** The index does not have the shape that it must have, or does not agree with itself. */
  | 'STORE_INVALID'
  /** Fewer or other objects than the index says. */
  | 'STORE_INCOMPLETE'
  /** An object does not say what the index says of it. */
  | 'OBJECT_MISMATCH'
  /** The content of a version has been destroyed; a notice stands in its place. */
  | 'REDACTED'
  /** A record pins a version that is not in the store. */
  | 'PIN_MISSING'
  /** Two objects claim to be the same version of the same record. */
  | 'DUPLICATE_VERSION'
  /** The site could not be built. */
  | 'BUILD_FAILED'
  /** The machine stopped the build of the site: no room, no memory, no time, or it was killed. */
  | 'BUILD_STOPPED'
  /** Something in it was redacted while it was built: it never becomes public. */
  | 'OVERTAKEN'
  /** Something non-public was found, and leaving single records out does not help. */
  | 'LEAK_FOUND'
  /** There is no generation yet, or the pointer names none. */
  | 'NO_GENERATION'

/** A refusal of the publication folder. Programs go by the code, people by the message. */
export class PublicationError extends Error {
  readonly code: PublicationErrorCode

  constructor(code: PublicationErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'PublicationError'
    this.code = code
  }
}
