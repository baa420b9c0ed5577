import {
  getNamedType,
  isInputObjectType,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql'

/** Inputs that say which records are meant. In all others null is a value: it empties a field. */
const CONDITION = /(WhereInput|WhereUniqueInput|Filter)$/

/** What may hold nothing: a field that need not be filled, a link to one record. */
const MAY_BE_EMPTY = /(NullableFilter|WhereInput)$/
const SEVERAL = new Set(['AND', 'OR', 'NOT'])
const ASKS_FOR_NOTHING = new Set(['equals', 'not'])

/**
 * Finds, by its path, a null in a condition where it asks nothing: the database refuses it as a fault.
 * `{ equals: null }` is a question about a field that may be empty, and about no other.
 */
export function findNullCondition(
  value: unknown,
  type: GraphQLInputType,
  path: readonly string[] = [],
): readonly string[] | null {
  if (Array.isArray(value)) {
    return firstFound(value, each => findNullCondition(each, type, path))
  }
  const named = getNamedType(type)
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return null
  const fields = named.getFields()
  return firstFound(Object.entries(value), ([key, inner]) => {
    const field = fields[key]
    if (!field) return null
    if (inner === null && CONDITION.test(named.name) && !mayBeNull(named.name, field)) {
      return [...path, key]
    }
    return findNullCondition(inner, field.type, [...path, key])
  })
}

function mayBeNull(condition: string, { name, type }: GraphQLInputField): boolean {
  if (condition.endsWith('NullableFilter')) return ASKS_FOR_NOTHING.has(name)
  return (
    condition.endsWith('WhereInput') &&
    !SEVERAL.has(name) &&
    MAY_BE_EMPTY.test(getNamedType(type).name)
  )
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return null
}
