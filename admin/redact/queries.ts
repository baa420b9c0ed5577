import { gql } from '@keystone-6/core/admin-ui/apollo'
import type { Body, Note } from '../publish/usePreview.ts'

/** A redaction, proposed or confirmed. */
export interface Redaction {
  readonly id: string
  readonly key: string
  readonly versions: readonly number[]
  readonly reason: string
  readonly publicReason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly confirmedBy: string
  readonly confirmedAt: string | null
}

/** What is to be redacted: no versions means all that have content. */
export interface Scope {
  readonly key: string
  readonly versions: readonly number[] | null
}

/** Exactly what a redaction would destroy now. */
export interface Plan {
  readonly key: string
  readonly going: readonly {
    readonly version: number
    readonly changeNote: string
    readonly body: Body | null
  }[]
  readonly staying: readonly { readonly version: number; readonly changeNote: string }[]
  readonly savedStates: number
  readonly citing: readonly string[]
  readonly problems: readonly Note[]
  readonly warnings: readonly Note[]
}

export const REDACTIONS = gql`
  query DeskRedactions {
    redactions(orderBy: { proposedAt: desc }, take: 50) {
      id
      key
      versions
      reason
      publicReason
      proposedBy
      proposedAt
      confirmedBy
      confirmedAt
    }
  }
`

export const PLAN = gql`
  query DeskRedactionPlan($key: String!, $versions: [Int!]) {
    redactionPlan(key: $key, versions: $versions) {
      key
      going {
        version
        changeNote
        body
      }
      staying {
        version
        changeNote
      }
      savedStates
      citing
      problems {
        field
        message
      }
      warnings {
        field
        message
      }
    }
  }
`

export const CONFIRM = gql`
  mutation DeskConfirmRedaction($id: ID!) {
    confirmRedaction(id: $id) {
      id
    }
  }
`

export const PROPOSE = gql`
  mutation DeskProposeRedaction(
    $key: String!
    $versions: [Int!]
    $reason: String!
    $publicReason: String!
  ) {
    proposeRedaction(key: $key, versions: $versions, reason: $reason, publicReason: $publicReason) {
      id
    }
  }
`
