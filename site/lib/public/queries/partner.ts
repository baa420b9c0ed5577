import { OrganizationParts, SourceParts } from '../fragments.ts'
import { graphql } from '../graphql.ts'

export const PARTNER = graphql(
  `
    query Partner($family: String!, $slug: String!, $version: Int!) {
      partner(family: $family, slug: $slug, version: $version) {
        organization {
          ...OrganizationParts
        }
        unit
        researchArea
        studies
        people
        peopleNote
        modelsAccessed {
          slug
          name
        }
        agreement {
          title
          terms
          source {
            ...SourceParts
          }
        }
        agreementNote
        statements {
          words
          basis
          source {
            ...SourceParts
          }
        }
        sources {
          ...SourceParts
        }
      }
    }
  `,
  [OrganizationParts, SourceParts],
)

export const NOTICE = graphql(`
  query Notice($family: String!, $slug: String!, $version: Int!) {
    notice(family: $family, slug: $slug, version: $version) {
      title
      text
      count
      until
    }
  }
`)
