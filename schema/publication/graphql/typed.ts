import {
  getNullableType,
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLNullableType,
  type GraphQLOutputType,
} from 'graphql'
import type { Vocabulary } from '../../vocabulary/index.ts'

/**
 * A GraphQL type together with the TypeScript type of its values. The second parameter exists for
 * the compiler only: as a function it fits no wider and no narrower type, so that a field that the
 * contract calls nullable cannot be declared non-null here, nor the reverse.
 */
export interface Typed<T> {
  readonly graphql: GraphQLOutputType
  readonly values?: (value: T) => T
}

/** One field of a type for each member of the contract's type: none missing, none invented. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: readonly [type: Typed<T[K]>, description: string]
}

type Nullable = GraphQLNullableType & GraphQLOutputType
const nonNull = <T>(type: Nullable): Typed<T> => ({ graphql: new GraphQLNonNull(type) })

export const text: Typed<string> = nonNull(GraphQLString)
export const int: Typed<number> = nonNull(GraphQLInt)
export const bool: Typed<boolean> = nonNull(GraphQLBoolean)

/** A value of a scalar of ours. */
export const scalar = <T>(type: Nullable): Typed<T> => nonNull(type)

/** The same type where the value may be absent. */
export const nullable = <T>({ graphql }: Typed<T>): Typed<T | null> => ({
  graphql: getNullableType(graphql) as GraphQLOutputType,
})

/** The type, or null where a version of then leaves the member out. */
export const optional = <T>({ graphql }: Typed<T>): Typed<T | null | undefined> => ({
  graphql: getNullableType(graphql) as GraphQLOutputType,
})

/** A list of the type. */
export const list = <T>({ graphql }: Typed<T>): Typed<T[]> => nonNull(new GraphQLList(graphql))

/** A closed vocabulary as an enum; the meanings of its terms become the descriptions. */
export function term<Term extends string>(
  name: string,
  description: string,
  { terms, values }: Vocabulary<Term>,
): Typed<Term> {
  const described = values.map(value => {
    const { label, meaning } = terms[value]
    return [value, { value, description: label ? `${label}: ${meaning}` : meaning }] as const
  })
  return nonNull(new GraphQLEnumType({ name, description, values: Object.fromEntries(described) }))
}

/** An object of the contract, embedded by value. */
export function object<T>(name: string, description: string, fields: FieldsOf<T>): Typed<T> {
  return nonNull(new GraphQLObjectType({ name, description, fields: fieldConfigs(fields) }))
}

/** Field configurations with GraphQL's default resolver: the member of that name. */
export function fieldConfigs<T>(fields: FieldsOf<T>): GraphQLFieldConfigMap<T, unknown> {
  const entries = Object.entries(fields) as [string, readonly [Typed<unknown>, string]][]
  return Object.fromEntries(
    entries.map(([name, [type, description]]) => [name, { type: type.graphql, description }]),
  )
}
