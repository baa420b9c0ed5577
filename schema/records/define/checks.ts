import type { z } from 'zod'
import type { Row } from './types.ts'

interface InputArgs {
  readonly resolvedFieldData?: unknown
}
interface ValidateArgs {
  readonly operation: string
  readonly resolvedData?: Row
  readonly fieldKey: string
  readonly addValidationError: (message: string) => void
}

/** Field hook that brings what was typed into its canonical form; null means the same as empty. */
export const cleaned = (clean: (value: string) => string) => ({
  resolveInput: ({ resolvedFieldData: value }: InputArgs): string | undefined =>
    typeof value === 'string' ? clean(value) : value === null ? '' : undefined,
})

/** Field hook that refuses what does not fit a schema. Empty texts and nulls are `required`'s affair. */
export const accepts = (schema: z.ZodType) => ({
  validate: ({ operation, resolvedData, fieldKey, addValidationError }: ValidateArgs): void => {
    const value = operation === 'delete' ? undefined : resolvedData?.[fieldKey]
    if (value === undefined || value === null || value === '') return
    const result = schema.safeParse(value)
    if (result.success) return
    const messages = schema.description
      ? [schema.description]
      : result.error.issues.map(issue => issue.message)
    for (const message of new Set(messages)) addValidationError(message)
  },
})

/** Names the fields whose texts hold what no reader, database or digest can carry faithfully. */
export function unreadableFields(row: Row): string[] {
  return Object.keys(row).filter(field => holdsUnreadable(row[field]))
}

/** True where NUL (PostgreSQL refuses it) or half of a surrogate pair (no UTF-8 for it) is inside. */
function holdsUnreadable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null || value instanceof Date) return false
  return Object.entries(value).some(
    ([key, inner]) => holdsUnreadable(key) || holdsUnreadable(inner),
  )
}
