import { CombinedGraphQLErrors, type ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import type { DeskErrorCode, Problem } from '../../schema/platform/errors.ts'

/** One refusal, ready to be read. */
export interface RefusalWords {
  readonly code: string
  readonly title: string
  readonly sentences: readonly string[]
}

/** What each code means for whoever is at the screen; the server's own sentence follows it. */
const TITLES: Record<DeskErrorCode, string> = {
  INVALID_INPUT: 'Something that was entered does not fit.',
  NOT_FOUND: 'There is no such record, or you may not see it.',
  NOT_ALLOWED: 'You may not do this.',
  SIGN_IN_FAILED: 'Signing in failed.',
  SIGN_IN_AGAIN: 'Sign in again first.',
  TOO_MANY_ATTEMPTS: 'There were too many attempts. Wait a while, then try again.',
  LIMIT_EXCEEDED: 'That was too much at once.',
  CONFLICT: 'Somebody else was faster.',
  WRONG_STATE: 'The record has moved on.',
  REVISION_CHANGED: 'The record has changed since you looked.',
  NOT_INDEPENDENT: 'Somebody else has to do this.',
  CHECKS_FAILED: 'It cannot go out yet.',
  IMMUTABLE: 'This cannot be changed any more.',
  TRANSACTION_CLOSED: 'The change was not saved. Try again.',
  UNAVAILABLE: 'The desk cannot do this right now. Try again in a moment.',
  INTERNAL: 'Something went wrong on our side.',
}

/** Says what a failed request means, in sentences. */
export function wordsOf(error: ErrorLike): RefusalWords {
  if (!CombinedGraphQLErrors.is(error)) {
    const sentence = 'The desk does not answer. Check the connection and try again.'
    return { code: 'OFFLINE', title: sentence, sentences: [] }
  }
  const first = error.errors[0]
  const code = String(first?.extensions?.code ?? 'INTERNAL')
  const problems = (first?.extensions?.problems ?? []) as readonly Problem[]
  return {
    code,
    title: TITLES[code as DeskErrorCode] ?? 'The desk refused.',
    sentences: [
      ...new Set([
        ...error.errors.map(({ message }) => message),
        ...problems
          .filter(({ message }) => !error.errors.some(each => each.message === message))
          .map(({ field, message }) => `${field}: ${message}`),
      ]),
    ],
  }
}
