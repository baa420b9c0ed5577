import { deskOf } from './cite.ts'
import type { Told } from './history.ts'
import type { Library } from './library.ts'
import { familyPath, recordPath, sectionPath, timelinePath } from './paths.ts'

export interface NavigationLink {
  readonly label: string
  readonly href: string
  /** Where else a page that belongs to it may lie. */
  readonly below?: string
}

/** What stands around every page: the masthead's links, the footer's addresses. */
export interface Frame {
  readonly desk: Told<'desk'> | undefined
  readonly family: Told<'family'> | undefined
  readonly families: readonly Told<'family'>[]
  readonly links: readonly NavigationLink[]
}

/** The report that stands for a family: the one with the latest dateline. */
export function leadingReport(library: Library, family: string): Told<'report'> | undefined {
  return library
    .current('report', family)
    .toSorted((a, b) => a.body.dateline.latest.localeCompare(b.body.dateline.latest))
    .at(-1)
}

/** The family whose report is the home page. */
export function featuredFamily(library: Library): Told<'family'> | undefined {
  const featured = deskOf(library)?.body.featuredFamily
  return library.current('family').find(({ slug }) => slug === featured)
}

/** Links to what a family has, and only to that. */
function familyLinks(library: Library, family: string): NavigationLink[] {
  const report = leadingReport(library, family)
  const home = featuredFamily(library)?.slug === family
  const has = (
    kind: 'event' | 'release' | 'finding' | 'partner' | 'measurement' | 'decision',
  ): boolean => library.all(kind, family).length > 0
  const link = (label: string, href: string, there: boolean, below?: string): NavigationLink[] =>
    there ? [{ label, href, below }] : []
  return [
    ...link(
      'Report',
      report && !home ? recordPath(report) : '/',
      report !== undefined,
      `/${family}/reports/`,
    ),
    ...link('Timeline', timelinePath(family), has('event'), `/${family}/events/`),
    ...link('Releases', sectionPath(family, 'release'), has('release')),
    ...link('Decisions', sectionPath(family, 'decision'), has('decision')),
    ...link('Findings', sectionPath(family, 'finding'), has('finding')),
    ...link('Partners', sectionPath(family, 'partner'), has('partner')),
    ...link('Figures', sectionPath(family, 'measurement'), has('measurement')),
    { label: 'Corrections', href: `${familyPath(family)}corrections/` },
  ]
}

/** The frame of a page: of the family it is about, else of the featured one. */
export function frameOf(library: Library, family?: string | null): Frame {
  const families = library.current('family')
  const shown = families.find(({ slug }) => slug === family) ?? featuredFamily(library)
  const links = shown
    ? familyLinks(library, shown.slug)
    : [{ label: 'Corrections', href: '/corrections/' }]
  return { desk: deskOf(library), family: shown, families, links }
}
