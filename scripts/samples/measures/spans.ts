import { wilsonInterval } from '../../../schema/decision/statistics.ts'
import { runsOf } from './grams.ts'

/** A text by words, and the document that it stands in. */
export interface Sourced {
  readonly words: readonly string[]
  /** Null for what comes from none of the reference. */
  readonly source: string | null
}

/** How many texts repeat a span of the reference word for word. */
export interface Spans {
  readonly n: number
  readonly repeating: number
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * The share of texts that have a run of so many words in common with a text of the reference: of another
 * document, where they come from it themselves.
 */
export function sharedSpans(
  texts: readonly Sourced[],
  reference: readonly Sourced[],
  length: number,
): Spans {
  const sources = new Map<string, Set<string | null>>()
  for (const { words, source } of reference)
    for (const run of runsOf(words, length)) {
      const known = sources.get(run) ?? new Set()
      sources.set(run, known.add(source))
    }
  const isElsewhere = (run: string, source: string | null) => {
    const known = sources.get(run)
    return known !== undefined && (source === null || known.size > 1 || !known.has(source))
  }
  const n = texts.length
  const repeating = texts.filter(({ words, source }) =>
    runsOf(words, length).some(run => isElsewhere(run, source)),
  ).length
  const interval = wilsonInterval(repeating, n)
  return {
    n,
    repeating,
    share: n === 0 ? null : repeating / n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}
