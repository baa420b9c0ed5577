import { DeskError } from '../platform/errors.ts'

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
  if (text.length > MAX_LENGTH) {
    const message = `Keep it below ${MAX_LENGTH} characters.`
    throw new DeskError('INVALID_INPUT', message, { problems: [{ field, message }] })
  }
  return text
}
