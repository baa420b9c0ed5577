import { SourceParts } from '../fragments.ts'
import { graphql } from '../graphql.ts'

export const DECISION = graphql(
  `
    query Decision($family: String!, $slug: String!, $version: Int!) {
      decision(family: $family, slug: $slug, version: $version) {
        title
        release {
          slug
          name
        }
        kind
        summary
        accessLevel
        outcome
        decidedAt
        reviewDueAt
        checklist {
          version
          at
          digest
          thresholds
          points {
            point
            state
          }
          answers {
            question
            point
            text
            blocking
            value
            figure
            interval {
              low
              high
            }
            n
            threshold
            evidence
            figures {
              slug
              version
              digest
            }
          }
        }
        waivers {
          question
          reason
          controls
          expiresAt
          proposedRole
          acceptedRole
        }
        signOffs {
          approving
          outside
          roles {
            role
            count
          }
        }
        dissent {
          choice
          role
          reason
          ofEarlierState
        }
        conditions {
          text
          firedAt
        }
        evidence {
          sha256
          title
          kind
          measuredBy
          nonClaims
          withdrawn
        }
        sources {
          ...SourceParts
        }
      }
    }
  `,
  [SourceParts],
)
