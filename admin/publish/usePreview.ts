import { useMemo } from 'react'
import { gql, useQuery, type ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import type { ListMeta } from '@keystone-6/core/types'
import type { ChangeKind, PublicationState } from '../../schema/vocabulary/index.ts'

export interface Note {
  readonly field: string
  readonly message: string
}
/** Words that stand in a record that is not public. */
export interface Collision {
  readonly digest: string
  readonly field: string
  readonly listKey: string
  readonly itemId: string
  readonly itemField: string
  readonly refuses: boolean
  readonly isAllowed: boolean
}
/** A public body, as data; how it is read is a matter of the projection's parts. */
export type Body = Readonly<Record<string, unknown>>

export interface UnseenRevision {
  readonly listKey: string
  readonly itemId: string
  readonly number: number
  readonly author: string
  readonly at: string
}
export interface Version {
  readonly id: string
  readonly version: number
  readonly changeKind: ChangeKind
  readonly changeNote: string
  readonly instant: string
  readonly historicalInstant: string | null
  readonly publishedBy: string
  readonly deliveries: readonly { readonly state: string; readonly reason: string }[]
}
export interface RecordStanding {
  readonly id: string
  readonly label: string
  readonly state: PublicationState
  readonly publishedVersion: number
  readonly publishedSeenDigest: string
  readonly reviewNote: string
  readonly submittedAt: string | null
  readonly scheduledFor: string | null
  readonly scheduledChangeNote: string
}
export interface Preview {
  readonly record: RecordStanding | null
  readonly publicationPreview: {
    readonly digest: string | null
    readonly json: Body | null
    readonly problems: readonly Note[]
    readonly warnings: readonly Note[]
    readonly collisions: readonly Collision[]
  }
  readonly sincePublication: {
    readonly published: Body | null
    readonly revisions: readonly UnseenRevision[]
  }
  readonly publications: readonly Version[]
}

/** Everything that somebody needs to judge whether a record may go out, read at one time. */
export function usePreview(
  list: ListMeta,
  id: string,
): {
  data?: Preview
  error?: ErrorLike
  loading: boolean
  refetch: () => Promise<unknown>
} {
  const query = useMemo(() => previewQuery(list), [list])
  const variables = { list: list.key, id, itemId: id }
  // Never from the cache: what is approved must be what is in the database.
  return useQuery<Preview>(query, {
    variables,
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })
}

const previewQuery = ({ graphql, labelField }: ListMeta) => gql`
  query DeskPreview($list: String!, $id: ID!, $itemId: String!) {
    record: ${graphql.names.itemQueryName}(where: { id: $id }) {
      id
      label: ${labelField}
      state
      publishedVersion
      publishedSeenDigest
      reviewNote
      submittedAt
      scheduledFor
      scheduledChangeNote
    }
    publicationPreview(list: $list, id: $id) {
      digest
      json
      problems { field message }
      warnings { field message }
      collisions { digest field listKey itemId itemField refuses isAllowed }
    }
    sincePublication(list: $list, id: $id) {
      published
      revisions { listKey itemId number author at }
    }
    publications(
      where: { listKey: { equals: $list }, itemId: { equals: $itemId } }
      orderBy: { version: desc }
      take: 20
    ) {
      id
      version
      changeKind
      changeNote
      instant
      historicalInstant
      publishedBy
      deliveries(orderBy: { at: desc }, take: 1) { state reason }
    }
  }
`
