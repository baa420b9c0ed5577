import { SeedError, type SeedProblem } from '../errors.ts'
import { refId, referenceTo, type PlannedRecord } from '../plan/index.ts'

/**
 * Takes a step with a record, and tells a refusal by the desk in the terms of the file.
 *
 * @throws SeedError `SEED_REFUSED`, with the desk's own error as its cause.
 */
export async function withRecord<T>(
  record: PlannedRecord,
  verb: string,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message = `${refId(referenceTo(record))} could not be ${verb}: ${reason}`
    throw new SeedError('SEED_REFUSED', message, { cause, problems: problemsOf(record, cause) })
  }
}

/** The fields that the desk finds fault with, each at its place in the file. */
function problemsOf(record: PlannedRecord, cause: unknown): SeedProblem[] {
  const errors = (cause as { errors?: readonly GraphQLRefusal[] } | null)?.errors ?? []
  const found = errors.flatMap(error => error.extensions?.problems ?? [])
  return found.map(({ field, message }) => ({
    ...record.placeOf(field.split('.')[0] ?? field),
    field: `${record.list.section}.${record.key}.${field}`,
    message,
  }))
}

interface GraphQLRefusal {
  readonly extensions?: { readonly problems?: readonly { field: string; message: string }[] }
}
