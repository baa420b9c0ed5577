import { versionPath } from './paths.ts'
import { versionStanding } from './standing.ts'
import { titleOf } from './titles.ts'
import type { Told } from './history.ts'
import type { Library } from './library.ts'

/** The desk's own words about itself, or nothing where it has published none. */
export const deskOf = (library: Library): Told<'desk'> | undefined => library.current('desk')[0]

/** What is cited: the title, and for a figure what it says with its caveat. */
function cited(version: Told): string {
  if (version.kind !== 'measurement') return titleOf(version)
  const { metric, text, qualifier } = (version as Told<'measurement'>).body
  return `${metric}: ${text}${qualifier ? ` (${qualifier})` : ''}`
}

/**
 * A plain-text citation of one version: who keeps the record, what it says, which version, where.
 *
 * @param origin where the site is served, if that is known at build time; else the path alone.
 */
export function citation(library: Library, version: Told, origin?: URL): string {
  const desk = deskOf(library)?.body.name ?? 'Release record'
  const family = library.current('family').find(({ slug }) => slug === version.family)
  const where = origin
    ? new URL(versionPath(version, version.version), origin).href
    : versionPath(version, version.version)
  const heading = family && !desk.includes(family.body.name) ? `${desk}, ${family.body.name}` : desk
  return `${heading}. “${cited(version)}.” ${versionStanding(version)}. ${where} sha256:${version.digest}`
}
