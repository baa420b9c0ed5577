import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** One list of the CMS, as its schema shows it. */
export interface ListInfo {
  /** Key of the list, e.g. `TimelineEvent`. */
  readonly key: string
  readonly type: GraphQLObjectType
  /** Query that finds one record, e.g. `timelineEvent`. */
  readonly one: string
  /** Query that finds many, e.g. `timelineEvents`. */
  readonly many: string
  readonly where: GraphQLInputObjectType
  readonly unique: GraphQLInputObjectType
}

/** All lists, by key. A list is what can be asked for both one by one and by a filter. */
export function listsOf(schema: GraphQLSchema): ReadonlyMap<string, ListInfo> {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {})
  const lists = new Map<string, ListInfo>()
  for (const many of queries) {
    const type = getNamedType(many.type)
    const where = inputOf(many, 'where')
    if (!isListType(getNullableType(many.type)) || !isObjectType(type) || !where) continue
    const one = queries.find(field => getNullableType(field.type) === type)
    const unique = one && inputOf(one, 'where')
    if (!one || !unique) continue
    lists.set(type.name, { key: type.name, type, one: one.name, many: many.name, where, unique })
  }
  return lists
}

function inputOf(field: GraphQLField<unknown, unknown>, name: string) {
  const type = field.args.find(argument => argument.name === name)?.type
  const named = type && getNamedType(type)
  return isInputObjectType(named) ? named : undefined
}
