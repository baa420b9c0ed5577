import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql'
import type { ListInfo } from './list-info.ts'

/** By which of its fields a record behind a relation is told. */
const NAMES = ['slug', 'key', 'name', 'title', 'email', 'prefix'] as const

/** How many records behind one relation are told. */
const MOST_LINKED = 50

/** Selects the columns of a table: fields, and single fields of related records. */
export function selectColumns(columns: readonly string[]): string {
  const fields = columns.map(column => {
    const [field, of] = column.split('.')
    return of ? `${field} { id ${of} }` : column
  })
  return ['id', ...fields.filter(field => field !== 'id')].join(' ')
}

/** Selects all that a record holds; of a related record, what it is known by. */
export function selectEverything({ type }: ListInfo, lists: ReadonlyMap<string, ListInfo>): string {
  const fields = Object.values(type.getFields())
  return fields.flatMap(field => selectField(field, lists) ?? []).join(' ')
}

function selectField(
  field: GraphQLField<unknown, unknown>,
  lists: ReadonlyMap<string, ListInfo>,
): string | undefined {
  const type = getNamedType(field.type)
  if (isLeafType(type)) return isCountOf(field) ? undefined : field.name
  if (!isObjectType(type)) return undefined
  if (lists.has(type.name)) {
    const many = isListType(getNullableType(field.type))
    return `${field.name}${many ? `(take: ${MOST_LINKED})` : ''} { ${namesOf(type)} }`
  }
  // What is left are documents, and passwords, which nobody reads.
  return 'document' in type.getFields() ? `${field.name} { document }` : undefined
}

/** Keystone adds a number for each relation to many; the related records are told anyhow. */
const isCountOf = (field: GraphQLField<unknown, unknown>): boolean =>
  field.name.endsWith('Count') && field.args.length > 0

const namesOf = (type: GraphQLObjectType): string =>
  ['id', ...NAMES.filter(name => name in type.getFields())].slice(0, 3).join(' ')
