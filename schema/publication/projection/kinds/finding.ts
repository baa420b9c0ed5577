import { warnOfNumbers } from '../digits.ts'
import { documentOf } from '../document/index.ts'
import { organizationsOf, sourcesOf } from '../pieces.ts'
import type { FindingRecord } from '../records.ts'
import type { Scope } from '../scope.ts'
import { sortedBy } from '../text.ts'

/** A finding as the public sees it. */
export function findingToPublic(scope: Scope, finding: FindingRecord) {
  warnOfNumbers(scope.notes, 'summary', finding.summary, scope.references.names)
  return {
    number: finding.number,
    title: finding.title,
    summary: finding.summary,
    topics: sortedBy(finding.topics, topic => topic),
    body: documentOf(scope, 'body', finding.body),
    organizations: organizationsOf(scope, finding.organizations),
    sources: sourcesOf(scope, finding.sources),
  }
}
