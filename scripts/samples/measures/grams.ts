/** Words as they stand in a text, punctuation by itself, in small letters. */
export const tokensOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[^\s\p{L}\p{N}]/gu) ?? []

/** Runs of n words, in order; empty where the text is shorter. */
export function runsOf(words: readonly string[], n: number): string[] {
  return Array.from({ length: Math.max(0, words.length - n + 1) }, (_, at) =>
    words.slice(at, at + n).join(' '),
  )
}

/** How often each run stands there. */
export function countsOf(runs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1)
  return counts
}
