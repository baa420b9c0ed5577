import { GraphQLError } from 'graphql'

/**
 * Every way in which the desk refuses, as a closed set. Tests and programs go by the code; the
 * message is for people and says what is wrong and what to do.
 */
export const DESK_ERROR_CODES = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'SIGN_IN_FAILED',
  'SIGN_IN_AGAIN',
  'TOO_MANY_ATTEMPTS',
  'LIMIT_EXCEEDED',
  'CONFLICT',
  'WRONG_STATE',
  'REVISION_CHANGED',
  'NOT_INDEPENDENT',
  'CHECKS_FAILED',
  'IMMUTABLE',
  'TRANSACTION_CLOSED',
  'UNAVAILABLE',
  'INTERNAL',
] as const
export type DeskErrorCode = (typeof DESK_ERROR_CODES)[number]

/** One field or record that is wrong, for messages that name several at once. */
export interface Problem {
  readonly field: string
  readonly message: string
}

/**
 * A refusal that may be shown to whoever asked. It is a GraphQLError, so that both doors return its
 * code unchanged; anything else that is thrown reaches a client as `INTERNAL` only.
 */
export class DeskError extends GraphQLError {
  readonly code: DeskErrorCode
  readonly problems: readonly Problem[]

  constructor(
    code: DeskErrorCode,
    message: string,
    options: { cause?: unknown; problems?: readonly Problem[] } = {},
  ) {
    const problems = options.problems ?? []
    super(message, {
      extensions: problems.length ? { code, problems } : { code },
      originalError: options.cause instanceof Error ? options.cause : undefined,
    })
    this.name = 'DeskError'
    this.code = code
    this.problems = problems
  }
}
