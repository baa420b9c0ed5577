import { OrganizationParts, SourceParts } from '../fragments.ts'
import { graphql } from '../graphql.ts'

export const MEASUREMENT = graphql(
  `
    query Measurement($family: String!, $slug: String!, $version: Int!) {
      measurement(family: $family, slug: $slug, version: $version) {
        metric
        subject {
          slug
          name
        }
        value
        low
        high
        unit
        text
        qualifier
        n
        interval {
          low
          high
          level
        }
        comparator
        conditions
        selection
        measuredBy
        measurer {
          ...OrganizationParts
        }
        sources {
          ...SourceParts
        }
      }
    }
  `,
  [OrganizationParts, SourceParts],
)

export const FINDING = graphql(
  `
    query Finding($family: String!, $slug: String!, $version: Int!) {
      finding(family: $family, slug: $slug, version: $version) {
        number
        title
        summary
        topics
        body
        organizations {
          ...OrganizationParts
        }
        sources {
          ...SourceParts
        }
      }
    }
  `,
  [OrganizationParts, SourceParts],
)
