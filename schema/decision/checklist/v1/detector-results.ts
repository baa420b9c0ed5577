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
