import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { DeskError } from '../errors.ts'
import { findText, unstorable } from '../text.ts'

type Resolver = GraphQLFieldResolver<unknown, unknown>

/**
 * Refuses arguments with a text that no database can hold, wherever in the schema they stand: data,
 * filters and ids, by either road into the desk.
 */
export function refuseUnstorable(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || !field.resolve) continue
      field.resolve = withReadableArguments(field.resolve as Resolver)
    }
  }
}

const withReadableArguments =
  (inner: Resolver): Resolver =>
  (root, args, context, info) => {
    const place = findText(args, unstorable)
    if (place) {
      const field = place.filter(part => !/^\d+$/.test(part)).join('.')
      const message = 'holds a character that cannot be stored; retype it'
      throw new DeskError('INVALID_INPUT', `${field}: ${message}`, {
        problems: [{ field, message }],
      })
    }
    return inner(root, args, context, info)
  }
