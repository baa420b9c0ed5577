import type { PublicKind } from '../../schema/publication/contract/kinds.ts'

/** The kinds that have a page of their own below a family, and the folder of their addresses. */
export const SECTIONS = {
  report: 'reports',
  release: 'releases',
  finding: 'findings',
  partner: 'partners',
  measurement: 'figures',
  event: 'events',
  notice: 'notices',
  decision: 'decisions',
} as const satisfies Partial<Record<PublicKind, string>>
export type PagedKind = keyof typeof SECTIONS

/** How each kind is called on the page. */
export const KIND_WORDS: Record<PublicKind, { one: string; many: string }> = {
  desk: { one: 'Desk', many: 'Desk' },
  family: { one: 'Model family', many: 'Model families' },
  report: { one: 'Report', many: 'Reports' },
  release: { one: 'Release', many: 'Releases' },
  finding: { one: 'Finding', many: 'Findings' },
  partner: { one: 'Partner', many: 'Partners' },
  measurement: { one: 'Figure', many: 'Figures' },
  event: { one: 'Event', many: 'Events' },
  notice: { one: 'Notice', many: 'Notices' },
  decision: { one: 'Decision', many: 'Decisions' },
}

export const hasPage = (kind: PublicKind): kind is PagedKind => kind in SECTIONS

/** Whatever can be pointed at. */
export interface Address {
  readonly kind: PublicKind
  readonly family: string | null
  readonly slug: string
}

export const familyPath = (family: string): string => `/${family}/`
export const timelinePath = (family: string): string => `/${family}/timeline/`
export const categoryPath = (family: string, category: string): string =>
  `/${family}/timeline/${category.replaceAll('_', '-')}/`
export const sectionPath = (family: string, kind: PagedKind): string =>
  kind === 'event' ? timelinePath(family) : `/${family}/${SECTIONS[kind]}/`

/** The page of a record: always its latest version. */
export function recordPath({ kind, family, slug }: Address): string {
  if (kind === 'family') return familyPath(slug)
  return family && hasPage(kind) ? `/${family}/${SECTIONS[kind]}/${slug}/` : '/'
}

/** The page of one version, which stays the same for ever. */
export const versionPath = (address: Address, version: number): string =>
  `${recordPath(address)}v/${version}/`

/** The page that says what a version changed against the one before it. */
export const changesPath = (address: Address, version: number): string =>
  `${versionPath(address, version)}changes/`
