import { warnOfNumbers } from '../digits.ts'
import { dateOf, organizationsOf, releaseRefsOf, sourcesOf } from '../pieces.ts'
import type { TimelineEventRecord } from '../records.ts'
import type { Scope } from '../scope.ts'
import { entriesOf, orNull } from '../text.ts'

/** An item of the timeline as the public sees it. */
export function eventToPublic(scope: Scope, event: TimelineEventRecord) {
  warnOfNumbers(scope.notes, 'summary', event.summary, scope.references.names)
  return {
    title: event.title,
    summary: event.summary,
    category: event.category,
    actors: [
      ...organizationsOf(scope, event.actorOrganizations).map(({ name, slug }) => ({ name, slug })),
      ...entriesOf(event.actorNames).map(name => ({ name, slug: null })),
    ],
    releases: releaseRefsOf(scope, 'releases', event.releases),
    listedMonth: event.listedMonth,
    order: event.order,
    eventDate: dateOf(scope, 'eventDate', event.eventDate),
    sourceDate: dateOf(scope, 'sourceDate', event.sourceDate),
    dateNote: orNull(event.dateNote),
    sources: sourcesOf(scope, event.sources),
  }
}
