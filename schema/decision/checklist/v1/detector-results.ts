import type { DetectorResult } from '../../facts/index.ts'
import { compare } from '../../numbers.ts'

/** Results on texts of the model as it is released. */
export const plain = (results: readonly DetectorResult[]): readonly DetectorResult[] =>
  results.filter(each => !each.fineTuned)

/** Results over all lengths; where there are none, those of single buckets. */
export function allLengths(results: readonly DetectorResult[]): readonly DetectorResult[] {
  const whole = results.filter(each => each.maxCharacters === null)
  return whole.length > 0 ? whole : results
}

/** The result with the lowest figure. */
export function worst(
  results: readonly DetectorResult[],
  figureOf: (result: DetectorResult) => string,
): DetectorResult | undefined {
  return results.reduce<DetectorResult | undefined>(
    (low, each) => (low && compare(figureOf(low), figureOf(each)) <= 0 ? low : each),
    undefined,
  )
}

/** Results on too few texts to carry the claim, or on a number that nobody told. */
export const tooFew = (
  results: readonly DetectorResult[],
  needed: number,
): readonly DetectorResult[] => results.filter(each => (each.nPerClass ?? 0) < needed)

/** Results whose accuracy has no interval: how far off it may be is not known. */
export const openEnded = (results: readonly DetectorResult[]): readonly DetectorResult[] =>
  results.filter(({ balancedAccuracy: { low, high } }) => low === null || high === null)

/** What the arms of some results are called. */
export const armsOf = (results: readonly DetectorResult[]): string =>
  results.map(each => each.arm).join(', ')
