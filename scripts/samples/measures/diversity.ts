import { gzipSync } from 'node:zlib'
import { runsOf } from './grams.ts'

/** How much texts differ from one another. Each depends on how many words there are: compare like sizes. */
export interface Diversity {
  /** Different runs of 1, 2, 3 and 4 words, as shares of all. */
  readonly distinct: readonly (number | null)[]
  /** By how much all texts together shrink when they are packed: more is more of the same. */
  readonly compressionRatio: number | null
}

const LONGEST = 4

/**
 * distinct-n (Li and others, "A diversity-promoting objective function for neural conversation models",
 * NAACL 2016) and the compression ratio, which Shaib and others ("Standardizing the measurement of text
 * diversity", 2024) found to say most of what slower measures do.
 */
export function diversity(texts: readonly (readonly string[])[]): Diversity {
  const distinct = Array.from({ length: LONGEST }, (_, at) => {
    const runs = texts.flatMap(words => runsOf(words, at + 1))
    return runs.length === 0 ? null : new Set(runs).size / runs.length
  })
  const bytes = Buffer.from(texts.map(words => words.join(' ')).join('\n'))
  const compressionRatio =
    bytes.length === 0 ? null : bytes.length / gzipSync(bytes, { level: 9 }).length
  return { distinct, compressionRatio }
}
