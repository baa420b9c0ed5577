import type { KeystoneContext } from '@keystone-6/core/types'

/** A condition or a set of values in Prisma's own shape. Its type is generated anew for each database. */
type Shape = Readonly<Record<string, unknown>>

interface Find {
  readonly where?: Shape
  readonly select?: Shape
  readonly include?: Shape
  readonly orderBy?: Shape | readonly Shape[]
  readonly take?: number
}

/** The part of a Prisma model that actions use, with the row type that the caller knows. */
export interface Table<Row> {
  findUnique(query: Find): Promise<Row | null>
  findFirst(query: Find): Promise<Row | null>
  findMany(query?: Find): Promise<Row[]>
  count(query: { readonly where: Shape }): Promise<number>
  create(query: { readonly data: Shape }): Promise<Row>
  updateMany(query: { readonly where: Shape; readonly data: Shape }): Promise<{ count: number }>
}

/**
 * The rows of a list as the database holds them.
 *
 * Who calls this has already read the record in question through the caller's own context (see
 * `readRecord`), or acts for the desk itself.
 */
export function table<Row = { id: string | number }>(
  context: KeystoneContext,
  listKey: string,
): Table<Row> {
  // WARNING: raw database access, beyond access control. Actions write what nobody may write
  // through GraphQL, and checks must see records that the caller may not.
  return (context.prisma as Readonly<Record<string, Table<Row>>>)[listKey] as Table<Row>
}

/** The id as the database holds it: a singleton is numbered, all other ids are text. */
export const rowId = (context: KeystoneContext, listKey: string, id: string): string | number =>
  context.__internal.lists[listKey]?.isSingleton ? Number(id) : id
