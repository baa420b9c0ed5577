import { MEASURED_BY, SELECTION_PROTOCOL } from '../../schema/vocabulary/index.ts'
import type { Told } from './history.ts'
import type { Library } from './library.ts'
import { grouped } from './words.ts'

/** Figures of one metric: the same thing measured on several models or under several conditions. */
export interface FigureGroup {
  readonly metric: string
  readonly figures: readonly Told<'measurement'>[]
}

/** Figures by what they measure; within that, in the order of the releases they were measured on. */
export function byMetric(
  library: Library,
  family: string,
  figures: readonly Told<'measurement'>[],
): FigureGroup[] {
  const releases = library.current('release', family)
  const stages = new Map(releases.map(({ slug, body }) => [slug, body.stageOrder]))
  const stage = ({ body }: Told<'measurement'>): number => stages.get(body.subject?.slug ?? '') ?? 0
  const groups = Map.groupBy(figures, ({ body }) => body.metric)
  return [...groups].map(([metric, members]) => ({
    metric,
    figures: members.toSorted((a, b) => stage(a) - stage(b)),
  }))
}

/** What is needed to judge a figure, in one line: samples, how many, who measured. */
export function judgement({ body }: Told<'measurement'>): string {
  const { selection, n, measurer, measuredBy } = body
  const sampled = selection !== 'not_applicable'
  return [
    sampled && `Samples: ${SELECTION_PROTOCOL.terms[selection].label.toLowerCase()}`,
    n !== null ? `n = ${grouped(String(n))}` : sampled && 'n not recorded',
    `measured by ${measurer?.name ?? MEASURED_BY.terms[measuredBy].label.toLowerCase()}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
