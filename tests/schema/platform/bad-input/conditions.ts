import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql'

/** A condition with a null in it, and the query that it belongs to. */
export interface NullCondition {
  readonly query: string
  readonly where: object
  readonly name: string
}

/**
 * A null at every place of a condition, once for each kind of filter: where a whole filter is, in
 * each question of it, where conditions are put together, and where one record is named.
 */
export function nullConditions(schema: GraphQLSchema): NullCondition[] {
  const found = new Map<string, NullCondition>()
  for (const { name: root, args } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const where = args.find(({ name }) => name === 'where')
    const type = where && getNamedType(where.type)
    if (!where || !type || !isInputObjectType(type)) continue
    const query = `query ($where: ${where.type}) { ${root}(where: $where) { id } }`
    const add = (kind: string, condition: object) => {
      if (!found.has(kind)) found.set(kind, { query, where: condition, name: kind })
    }
    for (const { name, type: of } of Object.values(type.getFields())) {
      const filter = getNamedType(of)
      const kind = kindOf(type, name, filter.name)
      add(kind, { [name]: null })
      if (!isInputObjectType(filter) || !filter.name.endsWith('Filter')) continue
      for (const question of Object.values(filter.getFields())) {
        if (isNonNullType(question.type)) continue
        add(`${filter.name}.${question.name}`, { [name]: { [question.name]: null } })
        if (question.name === 'not')
          add(`${filter.name}.not.equals`, { [name]: { not: { equals: null } } })
      }
    }
  }
  return [...found.values()]
}

/** Lists that differ in nothing but their names are of one kind. */
function kindOf({ name: type }: GraphQLInputObjectType, field: string, filter: string): string {
  if (type.endsWith('WhereUniqueInput')) return `one record.${filter}`
  return `${/^(AND|OR|NOT)$/.test(field) ? field : 'a field'}: ${filter.replace(/^.*(?=WhereInput|ManyRelationFilter)/, '')}`
}
