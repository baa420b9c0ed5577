import { sigmoid } from './logistic.ts'

/** How far the probabilities that a detector gives can be taken at their word. */
export interface Calibration {
  /** Mean square of what is missing to the truth (Brier, 1950): 0.25 for one that says half of all. */
  readonly brier: number
  /** Mean distance of what is said from what is so, over ten bins (Naeini and others, AAAI 2015). */
  readonly error: number
  /** Of each bin of a tenth: how many texts, what was said of them, what share was machine-made. */
  readonly bins: readonly { readonly n: number; readonly said: number; readonly was: number }[]
}

const BINS = 10

/** @param scored log-odds and class, as many of one as of the other. */
export function calibrationOf(
  scored: readonly { readonly odds: number; readonly label: 0 | 1 }[],
): Calibration | null {
  if (scored.length === 0) return null
  const all = scored.map(({ odds, label }) => ({ said: sigmoid(odds), was: label }))
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const own = all.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === bin)
    const mean = (value: (each: (typeof own)[number]) => number) =>
      own.length === 0 ? 0 : own.reduce((sum, each) => sum + value(each), 0) / own.length
    return { n: own.length, said: mean(each => each.said), was: mean(each => each.was) }
  })
  const brier = all.reduce((sum, { said, was }) => sum + (said - was) ** 2, 0) / all.length
  const error =
    bins.reduce((sum, { n, said, was }) => sum + n * Math.abs(said - was), 0) / all.length
  return { brier, error, bins }
}
