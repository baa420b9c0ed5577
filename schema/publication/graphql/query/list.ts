import {
  GraphQLNonNull,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLObjectType,
} from 'graphql'
import { belongsToFamily, type PublicKind } from '../../contract/index.ts'
import { latestOfKind } from '../../store/index.ts'
import { bodyOf, seeRecord, type PublicContext, type SeenRecord } from '../context.ts'
import { connection, page, PAGE_ARGS, type PageArgs, type SortKey } from '../paging.ts'
import { MOMENT_ARGS, momentOf, type MomentArgs } from './arguments.ts'

interface ListArgs extends MomentArgs, PageArgs {
  readonly family?: string
}

interface ListField<K extends PublicKind> {
  readonly kind: K
  readonly type: GraphQLObjectType
  /** What is listed, and in which order, as a sentence. */
  readonly description: string
  readonly sortBy: (body: SeenRecord<K>['body']) => SortKey
}

/** The field that pages through the latest versions of a kind; retracted records are left out. */
export function listField<K extends PublicKind>({
  kind,
  type,
  description,
  sortBy,
}: ListField<K>): GraphQLFieldConfig<unknown, PublicContext, ListArgs> {
  return {
    type: new GraphQLNonNull(connection(type, `${type.name}Page`)),
    description,
    args: {
      ...(belongsToFamily(kind) && {
        family: { type: new GraphQLNonNull(GraphQLString), description: 'Slug of the family.' },
      }),
      ...PAGE_ARGS,
      ...MOMENT_ARGS,
    },
    resolve(_, { family = null, first, after, ...when }, { store }) {
      const moment = momentOf(when)
      const entries = latestOfKind(store, kind, family, moment).flatMap(item => {
        const body = bodyOf<K>(store, item)
        return body ? [{ item, key: [...sortBy(body), item.slug] }] : []
      })
      const { nodes, ...rest } = page(entries, { first, after })
      // Only what is on the page: there may be thousands beside it.
      return { ...rest, nodes: nodes.flatMap(entry => seeRecord<K>(store, entry, moment) ?? []) }
    },
  }
}
