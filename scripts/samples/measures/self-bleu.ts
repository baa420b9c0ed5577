import { countsOf, runsOf } from './grams.ts'

const LONGEST = 4

/**
 * Self-BLEU (Zhu and others, "Texygen", SIGIR 2018): the mean BLEU-4 of each text against all others as
 * references; 1 where all are alike. Runs that no other text has count as half of one, so that a single
 * miss does not make it 0 (Chen and Cherry, WMT 2014, method 1 with ½).
 *
 * @param texts a few hundred at most: each is held against all others.
 * @returns null for fewer than two.
 */
export function selfBleu(texts: readonly (readonly string[])[]): number | null {
  const long = texts.filter(words => words.length >= LONGEST)
  if (long.length < 2) return null
  const tables = Array.from({ length: LONGEST }, (_, at) => tableOf(long, at + 1))
  const scores = long.map((words, own) => {
    const logs = tables.map(table => Math.log(precision(table, own)))
    return brevity(words.length, long, own) * Math.exp(logs.reduce((a, b) => a + b, 0) / LONGEST)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

interface Table {
  readonly counts: readonly ReadonlyMap<string, number>[]
  /** Of each run the most that one text has, that text, and the most that any other has. */
  readonly most: ReadonlyMap<string, { first: number; owner: number; second: number }>
}

function tableOf(texts: readonly (readonly string[])[], n: number): Table {
  const counts = texts.map(words => countsOf(runsOf(words, n)))
  const most = new Map<string, { first: number; owner: number; second: number }>()
  for (const [owner, own] of counts.entries())
    for (const [run, count] of own) {
      const before = most.get(run) ?? { first: 0, owner: -1, second: 0 }
      most.set(
        run,
        count > before.first
          ? { first: count, owner, second: before.first }
          : { ...before, second: Math.max(before.second, count) },
      )
    }
  return { counts, most }
}

/** Of the runs of a text, the share that others have as often. */
function precision({ counts, most }: Table, own: number): number {
  let hits = 0
  let all = 0
  for (const [run, count] of counts[own] ?? []) {
    const known = most.get(run)
    const others = known?.owner === own ? known.second : (known?.first ?? 0)
    hits += Math.min(count, others)
    all += count
  }
  return (hits === 0 ? 0.5 : hits) / all
}

/** What a text shorter than the nearest of the others loses. */
function brevity(length: number, texts: readonly (readonly string[])[], own: number): number {
  const nearest = texts
    .filter((_, at) => at !== own)
    .map(words => words.length)
    .reduce((near, other) => {
      const closer = Math.abs(other - length) - Math.abs(near - length)
      return closer < 0 || (closer === 0 && other < near) ? other : near
    }, Infinity)
  return length >= nearest ? 1 : Math.exp(1 - nearest / length)
}
