import { z } from 'zod'
import { condition, type Condition } from './language.ts'

export type Read =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: string }

/** Reads a stored condition, or says in words why it is none. Never throws. */
export function readCondition(value: unknown): Read {
  const parsed = condition.safeParse(value)
  return parsed.success
    ? { ok: true, condition: parsed.data }
    : { ok: false, problem: z.prettifyError(parsed.error) }
}
