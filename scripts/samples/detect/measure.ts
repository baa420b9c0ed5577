import { precisionAt, textsNeeded, wilsonInterval } from '../../../schema/decision/statistics.ts'
import { calibrationOf, type Calibration } from './calibration.ts'
import { areaUnderCurve, foundAt } from './ranking.ts'

/** A pair of texts of one length with the log-odds that a detector gave each. */
export interface ScoredPair {
  readonly machine: number
  readonly human: number
  /** Characters of either. */
  readonly length: number
}

/** A share with its 95 % interval. */
export interface Share {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What a detector did on texts that it had never seen. Null is *insufficient*: n cannot carry it. */
export interface Measured {
  /** Texts in each class. */
  readonly n: number
  readonly accuracy: Share | null
  /** Mean of the shares that were right in each class. */
  readonly balancedAccuracy: Share | null
  /** Share of machine-made texts called so, and of human texts. */
  readonly tpr: Share | null
  readonly fpr: Share | null
  readonly tprAtFpr1000: Share | null
  readonly tprAtFpr10000: Share | null
  readonly auc: number | null
  readonly calibration: Calibration | null
  /** Of the texts that it accuses, the share that is machine-made, by the share of those among all. */
  readonly precision: readonly { readonly prevalence: number; readonly value: number | null }[]
  /** Claims of accuracy, and whether there are texts enough for them. */
  readonly claims: readonly {
    readonly accuracy: number
    readonly needed: number
    readonly enough: boolean
  }[]
}

/** Accuracies that a source calls deployable; a false positive rate is one minus such. */
const CLAIMS = [0.999, 0.9999] as const

/**
 * What a detector came to over some pairs.
 *
 * As many of each class are asked, so that accuracy and balanced accuracy are one figure here. Its interval
 * is Wilson's over all texts: that of a mean of two shares is no wider, since p(1 - p) is concave.
 *
 * @param prevalences shares of machine-made texts, between 0 and 1.
 */
export function measure(pairs: readonly ScoredPair[], prevalences: readonly number[]): Measured {
  const n = pairs.length
  const machine = pairs.map(pair => pair.machine)
  const human = pairs.map(pair => pair.human)
  const found = machine.filter(odds => odds > 0).length
  const accused = human.filter(odds => odds > 0).length
  const accuracy = share(found + n - accused, 2 * n)
  const atFpr = (fpr: number) =>
    n < textsNeeded(1 - fpr) ? null : share(foundAt(machine, human, fpr), n)
  return {
    n,
    accuracy,
    balancedAccuracy: accuracy,
    tpr: share(found, n),
    fpr: share(accused, n),
    tprAtFpr1000: atFpr(1 / 1_000),
    tprAtFpr10000: atFpr(1 / 10_000),
    auc: areaUnderCurve(machine, human),
    calibration: calibrationOf([
      ...machine.map(odds => ({ odds, label: 1 as const })),
      ...human.map(odds => ({ odds, label: 0 as const })),
    ]),
    precision: prevalences.map(prevalence => ({
      prevalence,
      value: n === 0 ? null : precisionAt(found / n, accused / n, prevalence),
    })),
    claims: CLAIMS.map(claim => {
      const needed = textsNeeded(claim)
      return { accuracy: claim, needed, enough: n >= needed }
    }),
  }
}

function share(hits: number, n: number): Share | null {
  const interval = wilsonInterval(hits, n)
  return interval && { value: hits / n, ...interval }
}
