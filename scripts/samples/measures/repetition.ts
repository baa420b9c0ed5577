import { runsOf } from './grams.ts'

/** Words of a run whose return counts as a repetition. */
const RUN = 4

/**
 * Mean share of the runs of four words of a text that stood in that text before: seq-rep-4 (Welleck and
 * others, "Neural text generation with unlikelihood training", ICLR 2020), by words and not by tokens, so
 * that texts of people have it as well.
 *
 * @returns null where no text has four words.
 */
export function repetition(texts: readonly (readonly string[])[]): number | null {
  const shares = texts.flatMap(words => {
    const runs = runsOf(words, RUN)
    return runs.length === 0 ? [] : [1 - new Set(runs).size / runs.length]
  })
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}
