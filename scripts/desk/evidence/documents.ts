import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'

/** Evidence as the desk has it on record. */
export interface EvidenceRecord {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly sha256: string
  readonly envelope: unknown
  readonly addedBy: string
  readonly addedAt: string
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly decision: { readonly id: string; readonly slug: string } | null
}

const FIELDS = gql`
  fragment EvidenceFields on Evidence {
    id
    title
    kind
    sha256
    envelope
    addedBy
    addedAt
    withdrawnAt
    withdrawnReason
    decision {
      id
      slug
    }
  }
`

export const ADD_EVIDENCE: TypedDocumentNode<
  { evidence: EvidenceRecord },
  {
    readonly decision: string
    readonly title: string
    readonly envelope: string
    readonly isPublic: boolean
  }
> = gql`
  mutation AddEvidence($decision: ID!, $title: String!, $envelope: String!, $isPublic: Boolean) {
    evidence: addEvidence(
      decision: $decision
      title: $title
      envelope: $envelope
      isPublic: $isPublic
    ) {
      ...EvidenceFields
    }
  }
  ${FIELDS}
`

export const SHOW_EVIDENCE: TypedDocumentNode<
  { evidence: EvidenceRecord | null },
  { readonly id: string }
> = gql`
  query ShowEvidence($id: ID!) {
    evidence(where: { id: $id }) {
      ...EvidenceFields
    }
  }
  ${FIELDS}
`

export const WITHDRAW_EVIDENCE: TypedDocumentNode<
  { evidence: EvidenceRecord },
  { readonly id: string; readonly envelope: string }
> = gql`
  mutation WithdrawEvidence($id: ID!, $envelope: String!) {
    evidence: withdrawEvidence(id: $id, envelope: $envelope) {
      ...EvidenceFields
    }
  }
  ${FIELDS}
`
