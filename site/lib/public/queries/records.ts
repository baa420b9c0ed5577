import { MetaParts } from '../fragments.ts'
import { graphql } from '../graphql.ts'

/** What the store as a whole must hold. */
export const STORE = graphql(`
  query Store {
    store {
      digest
      publications
    }
  }
`)

/** Every address that is or was public, page by page. */
export const RECORDS = graphql(`
  query Records($after: String) {
    records(first: 100, after: $after) {
      nodes {
        kind
        family
        slug
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** All versions of one record, page by page. */
export const VERSIONS = graphql(
  `
    query Versions($kind: RecordKind!, $family: String, $slug: String!, $after: String) {
      versions(kind: $kind, family: $family, slug: $slug, first: 100, after: $after) {
        nodes {
          ...MetaParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MetaParts],
)
