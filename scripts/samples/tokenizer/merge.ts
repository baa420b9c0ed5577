/** Rank of a pair: the lower, the sooner it is merged. */
export type Ranks = ReadonlyMap<string, number>

/** Pairs as keys; no token holds a blank, so that no two pairs share a key. */
export const ranksOf = (merges: readonly (readonly [string, string])[]): Ranks =>
  new Map(merges.map(([left, right], rank) => [`${left} ${right}`, rank]))

/** Merges the characters of one piece into tokens, the pair of lowest rank first. */
export function merge(characters: readonly string[], ranks: Ranks): string[] {
  let parts = [...characters]
  for (;;) {
    const best = lowestPair(parts, ranks)
    if (best === null) return parts
    parts = joined(parts, best)
  }
}

function lowestPair(parts: readonly string[], ranks: Ranks): string | null {
  let best: string | null = null
  let lowest = Infinity
  for (let at = 0; at + 1 < parts.length; at++) {
    const key = `${parts[at]} ${parts[at + 1]}`
    const rank = ranks.get(key) ?? Infinity
    if (rank < lowest) [best, lowest] = [key, rank]
  }
  return best
}

function joined(parts: readonly string[], pair: string): string[] {
  const result: string[] = []
  for (let at = 0; at < parts.length; at++) {
    const [here, next] = [parts[at] ?? '', parts[at + 1]]
    if (next !== undefined && `${here} ${next}` === pair) {
      result.push(here + next)
      at++
    } else result.push(here)
  }
  return result
}
