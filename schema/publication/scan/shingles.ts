import { wordsOf } from './normalize.ts'

/** How many words in a row make a long text recognisable. */
export const SHINGLE_WORDS = 8

/** Every run of eight words of a normalised text; none where it is shorter. */
export function shinglesOf(normalized: string): string[] {
  const words = wordsOf(normalized)
  const runs: string[] = []
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    runs.push(words.slice(at, at + SHINGLE_WORDS).join(' '))
  }
  return runs
}

/** Says whether a normalised text has any of many shingles. */
export function shingleMatcher(shingles: ReadonlySet<string>): (normalized: string) => boolean {
  // Most places are ruled out by their first and last word, before the eight are put together.
  const ends = (at: 0 | -1) => new Set([...shingles].map(run => run.split(' ').at(at) as string))
  const [firsts, lasts] = [ends(0), ends(-1)]
  return normalized => {
    if (shingles.size === 0) return false
    const words = wordsOf(normalized)
    for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
      if (!firsts.has(words[at] as string)) continue
      if (!lasts.has(words[at + SHINGLE_WORDS - 1] as string)) continue
      if (shingles.has(words.slice(at, at + SHINGLE_WORDS).join(' '))) return true
    }
    return false
  }
}
