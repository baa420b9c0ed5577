/**
 * How many texts without a single error a claim of accuracy needs: the least n with
 * accuracy^n ≤ 1 − confidence. 2,995 for 99.9 %, 29,956 for 99.99 %, both at 95 % confidence.
 *
 * It is the exact form of the rule of three (Hanley and Lippman-Hand, JAMA 1983).
 *
 * @param accuracy Between 0 and 1, both excluded.
 * @param confidence Between 0 and 1, both excluded.
 */
export function textsNeeded(accuracy: number, confidence = 0.95): number {
  if (!(accuracy > 0 && accuracy < 1 && confidence > 0 && confidence < 1)) {
    throw new RangeError('Accuracy and confidence are shares between 0 and 1.')
  }
  return Math.ceil(Math.log(1 - confidence) / Math.log(accuracy))
}

/**
 * Of the texts that a detector accuses, the share that is generated (Bayes' rule).
 *
 * @param tpr Share of generated texts that it finds.
 * @param fpr Share of human texts that it accuses.
 * @param prevalence Share of generated texts among all.
 * @returns null where it would accuse nothing at all.
 */
export function precisionAt(tpr: number, fpr: number, prevalence: number): number | null {
  const accused = tpr * prevalence + fpr * (1 - prevalence)
  return accused === 0 ? null : (tpr * prevalence) / accused
}

/** The normal quantile of an interval of 95 %. */
const TWO_SIDED_95 = 1.959963984540054

/**
 * The 95 % interval of a share (Wilson, JASA 1927), which holds also near 0 and 1.
 *
 * @param hits How many of them.
 * @param n Of how many.
 * @returns null where there are none.
 */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } | null {
  if (n === 0) return null
  const z2 = TWO_SIDED_95 ** 2
  const share = hits / n
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half =
    (TWO_SIDED_95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  // At the ends the interval reaches the end itself; only rounding would keep it off.
  const low = hits === 0 ? 0 : middle - half
  return { low, high: hits === n ? 1 : middle + half }
}
