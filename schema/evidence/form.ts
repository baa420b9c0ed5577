import { z } from 'zod'
import { EvidenceError } from './errors.ts'

/** An instant in UTC to the millisecond, in the one form that `toISOString` writes. */
export const instant = z.iso.datetime({ precision: 3 })

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 digest')

/** A short text that says something. */
export const text = z.string().trim().min(1)

/**
 * Parses a value that must be of this form, unknown fields refused by the schema.
 *
 * @param what names the value at the head of a message, e.g. "The key ring".
 * @throws EvidenceError `MALFORMED`.
 */
export function ofForm<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const why = z.prettifyError(parsed.error)
  throw new EvidenceError('MALFORMED', `${what} is not of its form: ${why}`, parsed.error)
}
