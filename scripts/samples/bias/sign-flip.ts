import { philox } from '../sampling/uniform.ts'

/** Mean of paired differences, what it may well be, and how probable it is if there is none. */
export interface Effect {
  /** Pairs: templates. */
  readonly n: number
  readonly mean: number
  /** 95 % by resampling the pairs (percentile bootstrap, Efron 1979). */
  readonly low: number
  readonly high: number
  readonly p: number
}

const RESAMPLES = 10_000

/**
 * The mean of some differences of pairs, tested by giving each of them either sign in every combination
 * (Fisher's exact test of paired differences, 1935): it asks nothing of how they are distributed.
 *
 * @param side `two`: it is not 0. `above`: it is above 0.
 */
export function effectOf(differences: readonly number[], side: 'two' | 'above' = 'two'): Effect {
  const n = differences.length
  const mean = differences.reduce((sum, each) => sum + each, 0) / n
  return { n, mean, ...bootstrap(differences), p: signFlip(differences, side) }
}

function signFlip(differences: readonly number[], side: 'two' | 'above'): number {
  const n = differences.length
  const own = differences.reduce((sum, each) => sum + each, 0)
  // Sums that are equal but for rounding are equal.
  const near = 1e-9 * differences.reduce((sum, each) => sum + Math.abs(each), 0)
  let asFar = 0
  for (let signs = 0; signs < 2 ** n; signs++) {
    let sum = 0
    for (let at = 0; at < n; at++)
      sum += ((signs >> at) & 1) === 1 ? -(differences[at] ?? 0) : (differences[at] ?? 0)
    const isAsFar = side === 'two' ? Math.abs(sum) >= Math.abs(own) - near : sum >= own - near
    if (isAsFar) asFar++
  }
  return asFar / 2 ** n
}

function bootstrap(differences: readonly number[]): { low: number; high: number } {
  const n = differences.length
  const means = Float64Array.from({ length: RESAMPLES }, (_, draw) => {
    let sum = 0
    for (let at = 0; at < n; at++) {
      const [word] = philox([at, draw, 0, 0], [0, 0])
      sum += differences[Math.floor((word / 2 ** 32) * n)] ?? 0
    }
    return sum / n
  }).sort()
  const at = (share: number) => means[Math.round(share * (RESAMPLES - 1))] ?? NaN
  return { low: at(0.025), high: at(0.975) }
}

/**
 * Probabilities that hold for all questions together (Holm, Scandinavian Journal of Statistics 1979): the
 * least times how many there are, the next times one less, none below the one before.
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((p, at) => [p, at] as const).sort(([a], [b]) => a - b)
  const adjusted = [...ps]
  let least = 0
  for (const [rank, [p, at]] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (ps.length - rank)))
    adjusted[at] = least
  }
  return adjusted
}
