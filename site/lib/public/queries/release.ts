import { DateParts, SourceParts } from '../fragments.ts'
import { graphql } from '../graphql.ts'

export const RELEASE = graphql(
  `
    query Release($family: String!, $slug: String!, $version: Int!) {
      release(family: $family, slug: $slug, version: $version) {
        name
        stageOrder
        parametersExact
        parametersNamed
        aliases
        architecture
        accessLevel
        components
        audience
        releasedOn {
          ...DateParts
        }
        artifacts
        status
        statusRecorded
        summary
        plan
        planConditions
        outOfScopeUses
        knownLimits
        sources {
          ...SourceParts
        }
      }
    }
  `,
  [DateParts, SourceParts],
)
