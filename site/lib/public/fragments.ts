import { graphql } from './graphql.ts'

export const MetaParts = graphql(`
  fragment MetaParts on Meta {
    kind
    family
    slug
    version
    digest
    instant
    historicalInstant
    change {
      kind
      note
    }
    redaction {
      instant
      reason
    }
  }
`)

export const DateParts = graphql(`
  fragment DateParts on PublicDate {
    edtf
    precision
    earliest
    latest
  }
`)

export const OrganizationParts = graphql(`
  fragment OrganizationParts on Organization {
    slug
    name
    kind
    url
  }
`)

export const SourceParts = graphql(
  `
    fragment SourceParts on Source {
      slug
      title
      kind
      url
      locator
      exactWords
      confidence
      publishedOn {
        ...DateParts
      }
    }
  `,
  [DateParts],
)
