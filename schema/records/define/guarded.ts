import { DeskError } from '../../platform/errors.ts'
import { refuseTransaction } from '../../platform/transaction.ts'
import type { Field } from './types.ts'

/** What somebody gave for a field cannot be taken; the message says why. */
export class BadValue extends Error {}

/** Takes a value as the field type does, or throws `BadValue`. */
export type Guard = (value: unknown, take: () => unknown) => unknown

/**
 * A field whose value is looked at before its type and all hooks see it. Types throw plain errors at
 * what they cannot read, which nobody is shown: a guard tells people what is wrong.
 */
export const guarded =
  (field: Field, guard: Guard): Field =>
  meta => {
    const made = field(meta)
    const place = `${meta.listKey}.${meta.fieldKey}`
    const under = (input: InputPart | undefined) =>
      input?.resolve && {
        ...input,
        resolve: (value: unknown, ...rest: unknown[]) =>
          told(place, () => guard(value, () => input.resolve?.(value, ...rest))),
      }
    const { create, update } = (made.input ?? {}) as Record<string, InputPart | undefined>
    return {
      ...made,
      input: { ...made.input, create: under(create), update: under(update) },
      // The field type's own parts are generic over its GraphQL arguments, which stay the same.
    } as ReturnType<Field>
  }

interface InputPart {
  readonly resolve?: (value: unknown, ...rest: unknown[]) => unknown
}

async function told(field: string, work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    const { message } = error
    refuseTransaction(
      new DeskError('INVALID_INPUT', `${field}: ${message}`, { problems: [{ field, message }] }),
    )
  }
}
