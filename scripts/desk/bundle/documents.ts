import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'

export const EXPORT_DECISION: TypedDocumentNode<
  { exported: { readonly content: string; readonly checkpoint: string | null } },
  { readonly id: string }
> = gql`
  mutation ExportDecision($id: ID!) {
    exported: exportDecision(id: $id) {
      content
      checkpoint
    }
  }
`
