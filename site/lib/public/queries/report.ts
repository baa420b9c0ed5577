import { DateParts, SourceParts } from '../fragments.ts'
import { graphql } from '../graphql.ts'

export const EVENT = graphql(
  `
    query Event($family: String!, $slug: String!, $version: Int!) {
      event(family: $family, slug: $slug, version: $version) {
        title
        summary
        category
        actors {
          name
          slug
        }
        releases {
          slug
          name
        }
        listedMonth
        order
        eventDate {
          ...DateParts
        }
        sourceDate {
          ...DateParts
        }
        dateNote
        sources {
          ...SourceParts
        }
      }
    }
  `,
  [DateParts, SourceParts],
)

const PinParts = graphql(`
  fragment PinParts on Meta {
    slug
    version
    digest
  }
`)

/** A report names the parts that it pins; each part is asked for on its own. */
export const REPORT = graphql(
  `
    query Report($family: String!, $slug: String!, $version: Int!) {
      report(family: $family, slug: $slug, version: $version) {
        title
        lede
        dateline {
          ...DateParts
        }
        readingMinutes
        intro
        findings {
          meta {
            ...PinParts
          }
        }
        partnershipsIntro
        partners {
          meta {
            ...PinParts
          }
        }
        future
        events {
          meta {
            ...PinParts
          }
        }
        redacted {
          kind
          ...PinParts
        }
        authors
        acknowledgements
        tags
        documents {
          ...SourceParts
        }
        sources {
          ...SourceParts
        }
      }
    }
  `,
  [DateParts, PinParts, SourceParts],
)
