import type { GraphQLFormattedError } from 'graphql'
import type { Partly } from '../client.ts'
import { DeskError } from '../../../schema/platform/errors.ts'

/**
 * What the caller may read of an answer: fields that were refused are taken out, so that an empty
 * value and one that is not theirs to see look different. Any other error is thrown.
 */
export function readable<Data>({ data, errors }: Partly<Data>): Data {
  const other = errors.find(error => !isRefusedField(error))
  if (other) throw asThrown(other)
  if (!data) throw new DeskError('NOT_ALLOWED', 'You may read nothing of this list.')
  const clean = withoutTypenames(data) as Data
  for (const { path = [] } of errors) take(clean, path)
  return clean
}

/** A refusal below a record is of one field; one of a whole query is not. */
const isRefusedField = ({ extensions, path = [] }: GraphQLFormattedError): boolean =>
  extensions?.code === 'KS_ACCESS_DENIED' && path.length > 1

const asThrown = (error: GraphQLFormattedError): Error =>
  Object.assign(new Error(error.message), { extensions: error.extensions })

function take(root: unknown, path: readonly (string | number)[]): void {
  let place = root
  for (const key of path.slice(0, -1)) place = (place as Record<string, unknown> | null)?.[key]
  const last = path.at(-1)
  if (place !== null && typeof place === 'object' && last !== undefined) {
    delete (place as Record<string, unknown>)[last]
  }
}

/** The client adds `__typename` to everything; nobody asked for it. */
function withoutTypenames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypenames)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__typename')
      .map(([key, inner]) => [key, withoutTypenames(inner)]),
  )
}
