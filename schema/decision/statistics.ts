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
