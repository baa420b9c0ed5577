/** Every way in which the input of a decision can be unfit, as a closed set. */
export type DecisionErrorCode =
  /** Facts, thresholds, a condition or a run that do not have the shape they must have. */
  | 'INVALID_INPUT'
  /** A version of the checklist that this desk does not know. */
  | 'UNKNOWN_CHECKLIST'
  /** An answer to a question that is not on the checklist, or that people may not answer. */
  | 'NOT_ASKED'
  /** A waiver of what nobody can waive. */
  | 'NOT_WAIVABLE'

/** A refusal of the decision folder. Programs go by the code, people by the message. */
export class DecisionError extends Error {
  readonly code: DecisionErrorCode

  constructor(code: DecisionErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'DecisionError'
    this.code = code
  }
}
