import { initGraphQLTada } from 'gql.tada'
import type { PublicDocument } from '../../../schema/publication/contract/document.ts'
import type { introspection } from './introspection.d.ts'

/**
 * Makes a typed document of a query on the public schema. A field that the schema does not have,
 * or has with another type, is an error of compilation.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: {
    Date: string
    Decimal: string
    Digest: string
    Document: PublicDocument
    Instant: string
    Json: unknown
  }
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
