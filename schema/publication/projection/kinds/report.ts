import { warnOfNumbers } from '../digits.ts'
import { documentOf } from '../document/index.ts'
import { dateOf, pinsOf, sourcesOf } from '../pieces.ts'
import type { ReportRecord } from '../records.ts'
import { isOfKind, type PublishedReference } from '../references.ts'
import type { Scope } from '../scope.ts'
import { entriesOf } from '../text.ts'

/** A report as the public sees it: what it shows is pinned, so that it reads the same for ever. */
export function reportToPublic(scope: Scope, report: ReportRecord) {
  warnOfNumbers(scope.notes, 'lede', report.lede, scope.references.names)
  return {
    title: report.title,
    lede: report.lede,
    dateline: dateOf(scope, 'dateline', report.dateline),
    readingMinutes: report.readingMinutes,
    intro: documentOf(scope, 'intro', report.intro),
    findings: pinsOf(scope, 'findings', 'Finding', report.findings, findingNumber),
    partnershipsIntro: documentOf(scope, 'partnershipsIntro', report.partnershipsIntro),
    partners: pinsOf(scope, 'partners', 'Partnership', report.partners, partnerName),
    future: documentOf(scope, 'future', report.future),
    events: pinsOf(scope, 'events', 'TimelineEvent', report.events, placeInTimeline),
    authors: entriesOf(report.authors),
    acknowledgements: entriesOf(report.acknowledgements),
    tags: entriesOf(report.tags),
    documents: sourcesOf(scope, report.documents, 'documents'),
    sources: sourcesOf(scope, report.sources),
  }
}

const findingNumber = ({ object }: PublishedReference): number =>
  isOfKind(object, 'finding') ? (object.body?.number ?? 0) : 0

const partnerName = ({ object }: PublishedReference): string =>
  isOfKind(object, 'partner') ? `${object.body?.organization.name} ${object.slug}` : ''

/** Month, then place within it: `2019-05 000002`. */
function placeInTimeline({ object }: PublishedReference): string {
  if (!isOfKind(object, 'event') || !object.body) return ''
  return `${object.body.listedMonth} ${String(object.body.order).padStart(6, '0')}`
}
