/** More changes than this, and the two words have nothing to do with each other. */
const FARTHEST = 3

/** The word that is a few slips of the keyboard away from what was typed; undefined where none is. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  // A word of quite another length is no slip, and comparing with a very long text would take long.
  const near = words.filter(word => Math.abs(word.length - typed.length) <= FARTHEST)
  const scored = near.map(word => ({ word, far: distance(fold(typed), fold(word)) }))
  const best = scored.sort((a, b) => a.far - b.far)[0]
  return best && best.far <= Math.min(FARTHEST, typed.length - 1) ? best.word : undefined
}

const fold = (word: string): string => word.toLowerCase()

/** How many letters must be put in, left out or exchanged (Levenshtein), row by row. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const exchange = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      row.push(Math.min(exchange, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[to.length] ?? 0
}
