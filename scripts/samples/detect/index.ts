import { SampleError } from '../errors.ts'
import type { Reference } from '../reference/index.ts'
import { matchArm, readArms, type ArmTexts, type Matched } from './arms.ts'
import { ALL_LENGTHS, bucketsOf, inBucket, type Bucket } from './buckets.ts'
import { trainDetector, type Detector } from './detector.ts'
import { SHORTEST, type Pair } from './match.ts'
import { measure, type Measured, type ScoredPair } from './measure.ts'

/** How a detector is to be made and asked. */
export interface DetectSettings {
  /** Of the texts, the share that it never sees. */
  readonly share: number
  readonly seed: bigint
  /** Bounds of the groups of lengths, in characters. */
  readonly bounds: readonly number[]
  readonly prevalences: readonly number[]
}

/** What the detector of one arm came to on that arm, or on another. */
export interface ArmResult {
  readonly arm: ArmTexts
  /** How alike both classes are, and what had to be left out. */
  readonly matched: {
    readonly trainPairs: number
    readonly testPairs: number
    readonly repeated: number
    readonly unmatched: number
    /** Mean of the likeness by topic of the pairs that are asked about, 0 to 1. */
    readonly likeness: number | null
    readonly meanLength: number | null
  }
  readonly detector: { readonly c: number; readonly features: number; readonly pairs: number }
  readonly buckets: readonly (Bucket & Measured)[]
}

/** A detector that learnt one arm, asked about another. */
export interface Transfer {
  readonly learnt: string
  readonly asked: string
  readonly result: Measured
}

/** Fewer pairs teach nothing. */
const FEWEST = 8

/**
 * Trains a detector on each arm and asks it about texts that it has never seen: of its own arm, by length,
 * and of all other arms.
 *
 * @throws SampleError where a folder holds no samples, or the human texts do not fit them.
 */
export function detect(
  folders: readonly string[],
  reference: Reference,
  settings: DetectSettings,
): { readonly arms: readonly ArmResult[]; readonly transfer: readonly Transfer[] } {
  const { share, seed, bounds, prevalences } = settings
  const made = readArms(folders).map(arm =>
    trained(matchArm(arm, reference.texts, share, seed), seed),
  )
  const arms = made.map(({ matched, detector }) => {
    const scored = scorePairs(detector, matched.pairs.test)
    const { c, features, pairs } = detector
    return {
      arm: matched.arm,
      matched: balanceOf(matched),
      detector: { c, features, pairs },
      buckets: bucketsOf(bounds).map(bucket => ({
        ...bucket,
        ...measure(inBucket(scored, bucket), prevalences),
      })),
    }
  })
  const transfer = made.flatMap(learnt =>
    made
      .filter(asked => asked !== learnt)
      .map(asked => ({
        learnt: learnt.matched.arm.name,
        asked: asked.matched.arm.name,
        result: measure(
          inBucket(scorePairs(learnt.detector, asked.matched.pairs.test), ALL_LENGTHS),
          prevalences,
        ),
      })),
  )
  return { arms, transfer }
}

function trained(
  matched: Matched,
  seed: bigint,
): { readonly matched: Matched; readonly detector: Detector } {
  const { train } = matched.pairs
  if (train.length < FEWEST) {
    const message = `${matched.arm.name}: ${train.length} pairs of texts to learn from are too few; it takes ${FEWEST}, of ${SHORTEST} characters each.`
    throw new SampleError('SETTING_INVALID', message)
  }
  return { matched, detector: trainDetector(train, seed) }
}

const scorePairs = ({ score }: Detector, pairs: readonly Pair[]): ScoredPair[] =>
  pairs.map(({ machine, human }) => ({
    machine: score(machine),
    human: score(human),
    length: Math.max(machine.length, human.length),
  }))

function balanceOf({ pairs: { train, test }, repeated, unmatched }: Matched): ArmResult['matched'] {
  const mean = (value: (pair: Pair) => number) =>
    test.length === 0 ? null : test.reduce((sum, pair) => sum + value(pair), 0) / test.length
  return {
    trainPairs: train.length,
    testPairs: test.length,
    repeated,
    unmatched,
    likeness: mean(({ likeness }) => likeness),
    meanLength: mean(({ machine }) => machine.length),
  }
}
