import type { z } from 'zod'
import type { Problem } from '../../platform/errors.ts'
import { findText, textProblem } from '../../platform/text.ts'
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

/** The fields that hold a text which must not be kept, each with what is wrong with it. */
export function textProblems(row: Row): Problem[] {
  return Object.entries(row).flatMap(([field, value]) => {
    let message: string | null = null
    findText(value, text => (message ??= textProblem(text)) !== null)
    return message === null ? [] : [{ field, message }]
  })
}
