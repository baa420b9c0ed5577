import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql'
import { nearest } from '../nearest.ts'
import { UsageError } from '../failure.ts'

/** What a related record may be named by in a filter, before its id. */
const NAMES = ['slug', 'key', 'email', 'name'] as const

/** Parts of a filter that are no fields. */
const COMBINERS = ['AND', 'OR', 'NOT']

/** A filter in the CMS's own shape. */
export type Where = Readonly<Record<string, unknown>>

/**
 * Reads `field=value` conditions, all of which must hold. A field that is a relation is compared by
 * the slug (or key, or e-mail) of the record behind it: `family=gpt-2`.
 *
 * @throws UsageError that says what is wrong with a condition.
 */
export const readWhere = (type: GraphQLInputObjectType, conditions: readonly string[]): Where =>
  conditions.length === 0 ? {} : { AND: conditions.map(text => condition(type, text)) }

function condition(type: GraphQLInputObjectType, text: string): Where {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`“${text}” is no condition; write it as field=value.`)
  const [name, value] = [text.slice(0, at), text.slice(at + 1)]
  const field = type.getFields()[name]
  if (!field || COMBINERS.includes(name)) throw unknownField(type, name)
  return { [name]: compare(field.type, name, value) }
}

function compare(type: GraphQLInputType, name: string, value: string): unknown {
  const filter = getNamedType(type)
  if (!isInputObjectType(filter)) throw notFilterable(name)
  const fields = filter.getFields()
  if (fields.equals) return { equals: readValue(fields.equals.type, name, value) }
  // A relation: to many by `some`, to one by its own fields.
  if (fields.some) return { some: compare(fields.some.type, name, value) }
  const key = NAMES.find(known => known in fields) ?? 'id'
  if (!fields[key]) throw notFilterable(name)
  return { [key]: { equals: value } }
}

function readValue(type: GraphQLInputType, name: string, value: string): unknown {
  const named = getNamedType(type)
  if (value === '') return named.name === 'String' ? '' : null
  if (named.name === 'Int' || named.name === 'Float') {
    const number = Number(value)
    if (Number.isNaN(number)) throw new UsageError(`${name} is a number, and “${value}” is none.`)
    return number
  }
  if (named.name === 'Boolean') {
    if (value !== 'true' && value !== 'false') throw new UsageError(`${name} is true or false.`)
    return value === 'true'
  }
  if (isEnumType(named) && !named.getValue(value)) {
    const known = named.getValues().map(term => term.name)
    throw new UsageError(`${name} is one of: ${known.join(', ')}.`)
  }
  return value
}

function unknownField(type: GraphQLInputObjectType, name: string): UsageError {
  const names = Object.keys(type.getFields()).filter(field => !COMBINERS.includes(field))
  const guess = nearest(name, names)
  return new UsageError(
    `There is no field “${name}”. ${guess ? `Did you mean ${guess}?` : `There are: ${names.join(', ')}.`}`,
  )
}

const notFilterable = (name: string): UsageError =>
  new UsageError(`Records cannot be picked by ${name}.`)
