import {
  isObjectType,
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql'
import { DeskError } from '../errors.ts'
import { findText, unstorable } from '../text.ts'
import { findNameless } from './nameless.ts'
import { findNullCondition } from './null-conditions.ts'

type Args = Readonly<Record<string, unknown>>
type Resolver = GraphQLFieldResolver<unknown, unknown, Args>

/**
 * Refuses arguments that no database takes, wherever in the schema they stand, by either road into
 * the desk: a text that cannot be stored, in data, filters and ids, a null that asks nothing, a name
 * that names no record, and a page before the first.
 */
export function refuseUnreadable(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || !field.resolve) continue
      field.resolve = withReadableArguments(field.args, field.resolve as Resolver)
    }
  }
}

const withReadableArguments =
  (declared: readonly GraphQLArgument[], inner: Resolver): Resolver =>
  (root, args, context, info) => {
    const text = findText(args, unstorable)
    if (text) throw refusal(text, 'holds a character that cannot be stored; retype it')
    for (const { name, type } of declared) {
      const condition = findNullCondition(args[name], type, [name])
      if (condition) throw refusal(condition, 'cannot be null; leave it out')
      const nameless = findNameless(args[name], type, [name])
      if (nameless) throw refusal(nameless, 'names no record; give its id')
    }
    if (typeof args.skip === 'number' && args.skip < 0) throw refusal(['skip'], 'cannot be below 0')
    return inner(root, args, context, info)
  }

function refusal(path: readonly string[], message: string): DeskError {
  const field = path.filter(part => !/^\d+$/.test(part)).join('.')
  return new DeskError('INVALID_INPUT', `${field}: ${message}`, { problems: [{ field, message }] })
}
