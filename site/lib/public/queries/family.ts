import { OrganizationParts, SourceParts } from '../fragments.ts'
import { graphql } from '../graphql.ts'

/** The desk is asked for as it is now: it has no page that shows an earlier version. */
export const DESK = graphql(
  `
    query Desk {
      desk {
        name
        owner {
          ...OrganizationParts
        }
        contact
        featuredFamily
        summary
        policyAddresses
      }
    }
  `,
  [OrganizationParts],
)

export const FAMILY = graphql(
  `
    query Family($slug: String!, $version: Int!) {
      family(slug: $slug, version: $version) {
        name
        summary
        developer {
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
