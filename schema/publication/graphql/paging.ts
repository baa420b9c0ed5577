import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql'
import { z } from 'zod'
import { badInput } from './errors.ts'

const MAX_PAGE = 100
const DEFAULT_PAGE = 20

/** A place in a sorted list: what the list is sorted by, ending in something unique. */
export type SortKey = readonly (string | number)[]
export interface Sortable<T> {
  readonly key: SortKey
  readonly item: T
}

/** One page of a list. */
export interface Page<T> {
  readonly nodes: readonly T[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export interface PageArgs {
  readonly first: number
  readonly after?: string | null
}

export const PAGE_ARGS: GraphQLFieldConfigArgumentMap = {
  first: {
    type: new GraphQLNonNull(GraphQLInt),
    defaultValue: DEFAULT_PAGE,
    description: `How many at most, from 1 to ${MAX_PAGE}.`,
  },
  after: {
    type: GraphQLString,
    description: 'The `endCursor` of the page before; absent for the first page.',
  },
}

const PageInfo = new GraphQLObjectType({
  name: 'PageInfo',
  description: 'Where a page stands in its list.',
  fields: {
    hasNextPage: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'True: there is more after this page.',
    },
    endCursor: {
      type: GraphQLString,
      description: 'Give this as `after` to get what comes after this page. Null on an empty page.',
    },
  },
})

/** The type of a page of `node`s. */
export const connection = (node: GraphQLObjectType, name: string): GraphQLObjectType =>
  new GraphQLObjectType({
    name,
    description: `One page of a list of ${node.name}.`,
    fields: {
      nodes: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(node))),
        description: 'What is on this page, in order.',
      },
      totalCount: {
        type: new GraphQLNonNull(GraphQLInt),
        description: 'How many there are on all pages together.',
      },
      pageInfo: {
        type: new GraphQLNonNull(PageInfo),
        description: 'Where this page stands in the list.',
      },
    },
  })

/**
 * Sorts and cuts out one page. A cursor holds the sort key of the last item and not its position:
 * it stays right when the next generation adds or removes items before it.
 *
 * @throws GraphQLError `INVALID_INPUT` on a bad `first` or `after`.
 */
export function page<T>(items: readonly Sortable<T>[], { first, after }: PageArgs): Page<T> {
  if (first < 1 || first > MAX_PAGE) throw badInput(`first must be from 1 to ${MAX_PAGE}.`)
  const sorted = [...items].sort((a, b) => compareKeys(a.key, b.key))
  const start = after ? readCursor(after) : null
  const rest = start ? sorted.filter(({ key }) => compareKeys(key, start) > 0) : sorted
  const shown = rest.slice(0, first)
  const last = shown.at(-1)
  return {
    nodes: shown.map(({ item }) => item),
    totalCount: sorted.length,
    pageInfo: {
      hasNextPage: rest.length > shown.length,
      endCursor: last ? writeCursor(last.key) : null,
    },
  }
}

/** Numbers before text at the same place, so that the order is total whatever a cursor holds. */
function compareKeys(a: SortKey, b: SortKey): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [left, right] = [a[at], b[at]]
    if (left === right) continue
    if (left === undefined) return -1
    if (right === undefined) return 1
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1
    return left < right ? -1 : 1
  }
  return 0
}

const sortKey = z.array(z.union([z.string(), z.number()])).min(1)

const writeCursor = (key: SortKey): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url')

function readCursor(cursor: string): SortKey {
  try {
    return sortKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw badInput('after must be the endCursor of an earlier page of the same list.')
  }
}
