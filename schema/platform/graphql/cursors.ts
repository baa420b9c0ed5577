import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql'
import type { KeystoneContext } from '@keystone-6/core/types'

type Args = Readonly<Record<string, unknown>>
type Resolver = GraphQLFieldResolver<unknown, KeystoneContext, Args>

/**
 * Lets a page begin at a record only where the caller sees it.
 *
 * Keystone hands a cursor to the database beside the access filter, not under it: whether a page
 * came back said whether a hidden record is there, and with an order how its values compare. Now
 * one that is hidden gives what one that is not there gives: an empty page.
 */
export function guardCursors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const listKey = cursorList(field)
      if (listKey && field.resolve) field.resolve = guarded(listKey, field.resolve as Resolver)
    }
  }
  return schema
}

/** The list that a field pages through; undefined where it has no cursor. */
function cursorList({ args }: GraphQLField<unknown, unknown>): string | undefined {
  const cursor = args.find(({ name }) => name === 'cursor')
  return cursor && /^(\w+)WhereUniqueInput$/.exec(getNamedType(cursor.type).name)?.[1]
}

const guarded =
  (listKey: string, inner: Resolver): Resolver =>
  async (root, args, context, info) => {
    if (args.cursor && !(await isSeen(context, listKey, args.cursor as Args))) return []
    return inner(root, args, context, info)
  }

const isSeen = async (context: KeystoneContext, listKey: string, where: Args): Promise<boolean> =>
  Boolean(await context.db[listKey]?.findOne({ where }))
