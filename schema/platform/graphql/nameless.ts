import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql'

/** Inputs that name one record. */
const NAME = /WhereUniqueInput$/

/**
 * Finds, by its path, a name of a record that names none. To the database an empty name is no
 * condition: an update by it changes whichever record comes first, and so does a step of the workflow.
 */
export function findNameless(
  value: unknown,
  type: GraphQLInputType,
  path: readonly string[] = [],
): readonly string[] | null {
  if (Array.isArray(value)) return firstOf(value, each => findNameless(each, type, path))
  const named = getNamedType(type)
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return null
  if (NAME.test(named.name) && Object.keys(value).length === 0) return path
  const fields = named.getFields()
  return firstOf(Object.entries(value), ([key, inner]) => {
    const field = fields[key]
    return field ? findNameless(inner, field.type, [...path, key]) : null
  })
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return null
}
