import { rounded } from '../../../schema/decision/numbers.ts'
import { kindOf } from './arms.ts'
import type { ArmResult } from './index.ts'
import type { Share } from './measure.ts'

/** Places after the point in a figure: one text in a million would show. */
const PLACES = 6

/**
 * The figures of a detector in the form that the checklist reads (docs/evidence.md): per arm those of all
 * lengths, and of each group of lengths that has an upper bound. What n cannot carry is null there.
 */
export function detectorFigures(arms: readonly ArmResult[], fineTuned: boolean) {
  const detector = arms.flatMap(({ arm, buckets }) =>
    buckets.flatMap(bucket => {
      const { balancedAccuracy, least, most, n } = bucket
      if (!balancedAccuracy || (most === null && least > 0)) return []
      return [
        {
          arm: arm.name,
          armKind: kindOf(arm.arm),
          maxCharacters: most,
          nPerClass: n,
          fineTuned,
          balancedAccuracy: estimate(balancedAccuracy),
          tprAtFpr1000: bucket.tprAtFpr1000 && estimate(bucket.tprAtFpr1000),
          tprAtFpr10000: bucket.tprAtFpr10000 && estimate(bucket.tprAtFpr10000),
        },
      ]
    }),
  )
  return { version: 1, detector }
}

const estimate = ({ value, low, high }: Share) => ({
  value: rounded(value, PLACES),
  low: rounded(low, PLACES),
  high: rounded(high, PLACES),
})
