import type { ScoredPair } from './measure.ts'

/** Texts of some lengths, in characters. */
export interface Bucket {
  readonly least: number
  /** Null: as long as they get. */
  readonly most: number | null
}

export const ALL_LENGTHS: Bucket = { least: 0, most: null }

/** All lengths together, then those up to each bound and those beyond the last. */
export function bucketsOf(bounds: readonly number[]): Bucket[] {
  const sorted = [...new Set(bounds)].sort((a, b) => a - b)
  const edges = [0, ...sorted.map(bound => bound + 1)]
  return [ALL_LENGTHS, ...edges.map((least, at) => ({ least, most: sorted[at] ?? null }))]
}

/** Those pairs whose length lies in it. */
export const inBucket = (pairs: readonly ScoredPair[], { least, most }: Bucket): ScoredPair[] =>
  pairs.filter(({ length }) => length >= least && length <= (most ?? Infinity))
