import { citedFigures } from '../documents.ts'
import type { Told } from '../history.ts'
import type { Library } from '../library.ts'
import { recordPath } from '../paths.ts'
import { prepareText } from '../text.ts'
import { inListedOrder } from '../timeline.ts'
import { titleOf } from '../titles.ts'

/** A link to another record, with a word on what it is. */
export interface RelatedLink {
  readonly title: string
  readonly href: string
}

const link = (version: Told): RelatedLink => ({
  title: titleOf(version),
  href: recordPath(version),
})
const familyOf = ({ family }: Told): string | undefined => family ?? undefined

/** What is known around a release: figures about it, events that name it, access, decisions. */
export function releaseView(library: Library, version: Told<'release'>) {
  const family = familyOf(version)
  const names = (refs: readonly { slug: string }[]): boolean =>
    refs.some(({ slug }) => slug === version.slug)
  return {
    version,
    figures: library
      .current('measurement', family)
      .filter(({ body }) => body.subject?.slug === version.slug),
    events: inListedOrder(library.current('event', family)).filter(({ body }) =>
      names(body.releases),
    ),
    partners: library
      .current('partner', family)
      .filter(({ body }) => names(body.modelsAccessed))
      .map(link),
    decisions: library
      .current('decision', family)
      .filter(({ body }) => names([body.release]))
      .map(link),
  }
}

/** What is known around a partner: findings that name it, figures that it measured. */
export function partnerView(library: Library, version: Told<'partner'>) {
  const family = familyOf(version)
  const { slug } = version.body.organization
  return {
    version,
    findings: library
      .current('finding', family)
      .filter(({ body }) => body.organizations.some(organization => organization.slug === slug))
      .map(link),
    figures: library
      .current('measurement', family)
      .filter(({ body }) => body.measurer?.slug === slug),
  }
}

/** A finding with its text made ready, and the reports that rest on it. */
export function findingView(library: Library, version: Told<'finding'>) {
  const reports = library
    .current('report', familyOf(version))
    .filter(({ body }) => body.findings.some(({ slug }) => slug === version.slug))
  return {
    version,
    reports: reports.map(link),
    ...prepareText(library, version.family, [version.body.body]),
  }
}

/** A figure, and where it is cited. */
export function measurementView(library: Library, version: Told<'measurement'>) {
  const family = familyOf(version)
  const findings = library
    .current('finding', family)
    .filter(({ body }) => citedFigures(body.body).some(({ slug }) => slug === version.slug))
  const reports = library
    .current('report', family)
    .filter(({ body }) =>
      [body.intro, body.partnershipsIntro, body.future]
        .flatMap(citedFigures)
        .some(({ slug }) => slug === version.slug),
    )
  return { version, citedIn: [...findings, ...reports].map(link) }
}

/** An event, and what stands before and after it on the timeline. */
export function eventView(library: Library, version: Told<'event'>) {
  const events = inListedOrder(library.current('event', familyOf(version)))
  const at = events.findIndex(({ slug }) => slug === version.slug)
  const neighbour = (step: number): RelatedLink | undefined => {
    const event = at < 0 ? undefined : events[at + step]
    return event && link(event)
  }
  return { version, before: neighbour(-1), after: neighbour(1) }
}
