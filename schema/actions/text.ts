import { DeskError } from '../platform/errors.ts'
import { textProblem } from '../platform/text.ts'

/** Longer notes belong into a record. */
const MAX_LENGTH = 2000

/**
 * A text that somebody must give with an action, trimmed.
 *
 * @throws DeskError `INVALID_INPUT` with the request as its message.
 */
export function requireText(field: string, value: string | null | undefined, ask: string): string {
  const text = value?.trim() ?? ''
  if (!text) throw new DeskError('INVALID_INPUT', ask, { problems: [{ field, message: ask }] })
  return keptText(field, text)
}

/**
 * A text that may be given with an action, if it can be kept and printed.
 *
 * @throws DeskError `INVALID_INPUT`.
 */
export function keptText(field: string, text: string): string {
  const problem =
    text.length > MAX_LENGTH ? `must be no longer than ${MAX_LENGTH} characters` : textProblem(text)
  if (problem === null) return text
  throw new DeskError('INVALID_INPUT', `${field}: ${problem}`, {
    problems: [{ field, message: problem }],
  })
}
