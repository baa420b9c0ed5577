import type { KeystoneContext } from '@keystone-6/core/types'

export type Data = Record<string, unknown>

/** The list that a link to an organization of the record goes to. */
export const ORGANIZATION = 'Organization'

/** A record in the database, with what its columns and links hold. */
export interface PlantedRow {
  readonly id: string
  readonly values: Readonly<Data>
  /** Name of a link → the ids behind it. */
  links: Readonly<Record<string, readonly string[]>>
}

/** The part of a table that planting uses. */
export interface Model {
  findMany(query: { select: { id: true } }): Promise<{ id: string }[]>
  create(query: { data: Data }): Promise<{ id: string }>
  update(query: { where: { id: string }; data: Data }): Promise<{ id: string }>
}

/** A list's rows beneath all rules: what is planted is there whoever may see it. */
export const model = (context: KeystoneContext, listKey: string): Model =>
  (context.prisma as Readonly<Record<string, Model>>)[listKey] as Model
