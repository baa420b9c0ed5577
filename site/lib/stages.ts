import type { Told } from './history.ts'
import { recordPath } from './paths.ts'

/** Share of the smallest bar, what a doubling adds, and the widest for which the CSS has a class. */
const SMALLEST = 10
const PER_DOUBLING = 1.8
export const WIDEST = 40

/** The stages of a family in their order, each with the share of width that its size asks for. */
export interface Stage {
  readonly release: Told<'release'>
  readonly href: string
  /** A whole number from 10 to 40: `1.8` more for each doubling of the parameter count. */
  readonly share: number
}

/** Widths on a logarithmic scale, as whole shares: an inline style could not pass the site's policy. */
export function stagesOf(
  releases: readonly Told<'release'>[],
  hrefOf: (release: Told<'release'>) => string = recordPath,
): Stage[] {
  const sizes = releases.map(release => Number(release.body.parametersExact ?? 0))
  const smallest = Math.min(...sizes.filter(size => size > 0))
  const share = (size: number): number =>
    size > 0
      ? Math.min(WIDEST, Math.round(SMALLEST + PER_DOUBLING * Math.log2(size / smallest)))
      : SMALLEST
  return releases
    .map((release, at) => ({ release, href: hrefOf(release), share: share(sizes[at] ?? 0) }))
    .toSorted((a, b) => a.release.body.stageOrder - b.release.body.stageOrder)
}
