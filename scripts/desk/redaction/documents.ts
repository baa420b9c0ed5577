import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'

/** A version that a redaction destroys. */
export interface GoingVersion {
  readonly version: number
  readonly changeKind: string
  readonly changeNote: string
  readonly body: unknown
}

/** What a redaction would destroy, as the desk worked it out. */
export interface Plan {
  readonly key: string
  readonly going: readonly GoingVersion[]
  readonly staying: readonly {
    readonly version: number
    readonly changeKind: string
    readonly changeNote: string
  }[]
  readonly savedStates: number
  readonly payloads: number
  readonly citing: readonly string[]
  readonly problems: readonly { readonly field: string; readonly message: string }[]
  readonly warnings: readonly { readonly field: string; readonly message: string }[]
}

interface Scope {
  readonly key: string
  readonly versions: readonly number[] | null
}

export const PLAN: TypedDocumentNode<{ redactionPlan: Plan }, Scope> = gql`
  query RedactionPlan($key: String!, $versions: [Int!]) {
    redactionPlan(key: $key, versions: $versions) {
      key
      going {
        version
        changeKind
        changeNote
        body
      }
      staying {
        version
        changeKind
        changeNote
      }
      savedStates
      payloads
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

export const PROPOSE: TypedDocumentNode<
  { proposed: { id: string } },
  Scope & { readonly reason: string; readonly publicReason: string }
> = gql`
  mutation ProposeRedaction(
    $key: String!
    $versions: [Int!]
    $reason: String!
    $publicReason: String!
  ) {
    proposed: proposeRedaction(
      key: $key
      versions: $versions
      reason: $reason
      publicReason: $publicReason
    ) {
      id
    }
  }
`

export const CONFIRM: TypedDocumentNode<
  { confirmed: { id: string; key: string; versions: readonly number[] } },
  { readonly id: string }
> = gql`
  mutation ConfirmRedaction($id: ID!) {
    confirmed: confirmRedaction(id: $id) {
      id
      key
      versions
    }
  }
`

/** A redaction that was proposed, and confirmed or not. */
export interface ListedRedaction {
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

export const REDACTIONS: TypedDocumentNode<{ redactions: readonly ListedRedaction[] }> = gql`
  query Redactions {
    redactions(orderBy: { proposedAt: desc }, take: 100) {
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
