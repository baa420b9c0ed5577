import type { z } from 'zod'
import type { Note } from './notes.ts'

/** What the contract finds wrong with a body, field by field, in words for those who write records. */
export function contractProblems(candidate: unknown, error: z.ZodError): Note[] {
  return error.issues.map(issue => ({
    field: issue.path.join('.'),
    message: isMissing(valueAt(candidate, issue.path))
      ? 'This must be filled in before it can be published.'
      : issue.message,
  }))
}

const isMissing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
