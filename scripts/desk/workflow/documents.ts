import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'
import type { BuildState } from '../../../schema/vocabulary/index.ts'

/** Something about one field of a record. */
export interface Note {
  readonly field: string
  readonly message: string
}
/** A record as it would look in public. */
export interface Preview {
  readonly digest: string | null
  readonly json: unknown
  readonly problems: readonly Note[]
  readonly warnings: readonly Note[]
  readonly collisions: readonly Collision[]
}

/** Words that stand in a record that is not public. */
export interface Collision {
  readonly field: string
  readonly listKey: string
  readonly itemId: string
  readonly itemField: string
  readonly refuses: boolean
  readonly isAllowed: boolean
  readonly digest: string
}

export const PREVIEW: TypedDocumentNode<
  { publicationPreview: Preview },
  { readonly list: string; readonly id: string }
> = gql`
  query Preview($list: String!, $id: ID!) {
    publicationPreview(list: $list, id: $id) {
      digest
      json
      problems {
        field
        message
      }
      warnings {
        field
        message
      }
      collisions {
        field
        listKey
        itemId
        itemField
        refuses
        isAllowed
        digest
      }
    }
  }
`

/** What became of one scheduled record. */
export interface Outcome {
  readonly list: string
  readonly id: string
  readonly published: boolean
  readonly reopened: boolean
  readonly reason: string | null
}

export const PUBLISH_DUE: TypedDocumentNode<{ publishDue: readonly Outcome[] }> = gql`
  mutation PublishDue {
    publishDue {
      list
      id
      published
      reopened
      reason
    }
  }
`

/** Where the public site stands, and what is kept off it. */
export interface Deliveries {
  readonly deliveryStatus: {
    readonly state: BuildState
    readonly since: string | null
    readonly generation: number | null
    readonly reason: string
    readonly waiting: number
  }
  readonly deliveries: readonly {
    readonly reason: string
    readonly generation: number
    readonly at: string
    readonly publication: { readonly key: string; readonly version: number } | null
  }[]
}

export const DELIVERIES: TypedDocumentNode<Deliveries> = gql`
  query Deliveries {
    deliveryStatus {
      state
      since
      generation
      reason
      waiting
    }
    deliveries(where: { state: { equals: "refused" } }, orderBy: { at: desc }, take: 50) {
      reason
      generation
      at
      publication {
        key
        version
      }
    }
  }
`

/** What a build came to. */
export interface Delivered {
  readonly deliver: {
    readonly generation: number
    readonly live: number
    readonly refused: readonly {
      readonly key: string
      readonly version: number
      readonly reason: string
    }[]
  }
}

export const DELIVER: TypedDocumentNode<Delivered> = gql`
  mutation Deliver {
    deliver {
      generation
      live
      refused {
        key
        version
        reason
      }
    }
  }
`
