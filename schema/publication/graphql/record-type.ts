import {
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfigMap,
  type GraphQLFieldResolver,
} from 'graphql'
import type { PublicBody, PublicKind } from '../contract/index.ts'
import type { PublicContext, SeenRecord } from './context.ts'
import { Meta, PublicRecord } from './meta.ts'
import { fieldConfigs, type FieldsOf } from './typed.ts'

export type RecordFields<K extends PublicKind> = GraphQLFieldConfigMap<SeenRecord<K>, PublicContext>

interface RecordType<K extends PublicKind, Resolved extends keyof PublicBody<K>> {
  readonly name: string
  readonly description: string
  /** Members of the body that are shown as they are. */
  readonly fields: FieldsOf<Omit<PublicBody<K>, Resolved>>
  /** Further fields, among them each member that is resolved (a pin becomes what it pins). */
  readonly resolved?: RecordFields<K> & Record<Resolved, RecordFields<K>[string]>
}

/** The GraphQL type of one kind of record: `meta`, each member of its body, and more. */
export function recordType<K extends PublicKind, Resolved extends keyof PublicBody<K> = never>(
  definition: RecordType<K, Resolved>,
): GraphQLObjectType<SeenRecord<K>, PublicContext> {
  return new GraphQLObjectType({
    name: definition.name,
    description: definition.description,
    interfaces: [PublicRecord],
    fields: {
      meta: {
        type: new GraphQLNonNull(Meta),
        description: 'Name, version, dates and digest of what is shown.',
        resolve: seen => seen,
      },
      ...(readFromBody(fieldConfigs(definition.fields)) as RecordFields<K>),
      ...(definition.resolved as RecordFields<K> | undefined),
    },
  })
}

/** The default resolver would look at the seen version; the members lie in its body. */
function readFromBody(fields: GraphQLFieldConfigMap<never, unknown>) {
  const fromBody: GraphQLFieldResolver<SeenRecord, unknown> = (seen, _args, _context, info) =>
    (seen.body as Record<string, unknown>)[info.fieldName]
  return Object.fromEntries(
    Object.entries(fields).map(([name, config]) => [name, { ...config, resolve: fromBody }]),
  )
}
