import { useMemo } from 'react'
import { gql, useQuery, type ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import type { ListMeta } from '@keystone-6/core/types'
import {
  PUBLISHED_LISTS,
  type PublicationState,
  type PublishedList,
} from '../../schema/vocabulary/index.ts'

/** Where a publishable record stands, whatever its list. */
export interface Publishable {
  readonly id: string
  readonly list: ListMeta
  readonly label: string
  readonly state: PublicationState
  readonly submittedAt: string | null
  readonly scheduledFor: string | null
  readonly updatedAt: string
  readonly reviewNote: string
}
type Answer = Record<string, readonly Omit<Publishable, 'list'>[] | null>

/** As many as a first page can use; the lists themselves show the rest. */
const TAKE = 20
const KEYS = Object.keys(PUBLISHED_LISTS) as PublishedList[]
/** A request may have eight root fields, and there are nine lists. */
const HALVES = [KEYS.slice(0, 5), KEYS.slice(5)] as const

/** Records of all publishable lists in some states, the longest unchanged first. */
export function usePublishables(states: readonly PublicationState[]): {
  data?: readonly Publishable[]
  error?: ErrorLike
} {
  const { lists } = useKeystone()
  const first = useHalf(HALVES[0], states, lists)
  const second = useHalf(HALVES[1], states, lists)
  const error = first.error ?? second.error
  if (error) return { error }
  if (!first.data || !second.data) return {}
  const found = Object.entries({ ...first.data, ...second.data }).flatMap(([key, rows]) => {
    const list = lists[key]
    return list ? (rows ?? []).map(row => ({ ...row, list })) : []
  })
  return { data: found.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt)) }
}

function useHalf(
  keys: readonly PublishedList[],
  states: readonly PublicationState[],
  lists: Record<string, ListMeta>,
) {
  const query = useMemo(() => queryOf(keys.flatMap(key => lists[key] ?? [])), [keys, lists])
  return useQuery<Answer>(query, { variables: { states }, fetchPolicy: 'cache-and-network' })
}

const queryOf = (lists: readonly ListMeta[]) => gql`
  query DeskPublishables($states: [String!]!) {
    ${lists.map(selection).join('\n')}
  }
`

/** A singleton's query is the same: it has a list query of its own. */
const selection = (list: ListMeta): string => `
  ${list.key}: ${list.graphql.names.listQueryName}(
    where: { state: { in: $states }, archivedAt: { equals: null } }
    orderBy: { updatedAt: asc }
    take: ${TAKE}
  ) {
    id
    label: ${list.labelField}
    state
    submittedAt
    scheduledFor
    updatedAt
    reviewNote
  }`
