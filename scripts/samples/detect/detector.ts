import { fitFeatures, type Features, type Vector } from './features.ts'
import { fitLogistic, logOdds, type Logistic } from './logistic.ts'
import type { Pair } from './match.ts'
import { divide } from './split.ts'

/** A text with its class: 1 for machine-made, 0 for human. */
interface Labelled {
  readonly text: string
  readonly label: 0 | 1
}

/** Tells machine-made texts from human ones. */
export interface Detector {
  /** Log-odds that a text is machine-made: above 0 it is called so. */
  score(text: string): number
  /** How much the texts counted against the penalty. */
  readonly c: number
  readonly features: number
  /** That it was trained on. */
  readonly pairs: number
}

/** Tried in turn; from 2^-6 to 2^6 as the baseline of 2019 does, in steps of four. */
const PENALTIES = [-6, -4, -2, 0, 2, 4, 6].map(power => 2 ** power)

/** Of the pairs of the training, the share that chooses the penalty. */
const CHOOSES = 1 / 4

/**
 * Trains the baseline of 2019: tf-idf of words and pairs, logistic regression. The penalty is the one
 * under which pairs of the training that were held back, of documents of their own, are least
 * surprising; then all are used.
 */
export function trainDetector(pairs: readonly Pair[], seed: bigint): Detector {
  const parts = divide(pairs, ({ source }) => source, CHOOSES, seed)
  const [rest, held, texts] = [parts.train, parts.test, pairs].map(labelled)
  const c = rest?.length && held?.length ? chooseC(rest, held) : 1
  const { features, plane } = fit(texts ?? [], c)
  return {
    score: text => logOdds(plane, features.vector(text)),
    c,
    features: features.size,
    pairs: pairs.length,
  }
}

const labelled = (pairs: readonly Pair[]): Labelled[] =>
  pairs.flatMap(({ machine, human }) => [
    { text: machine, label: 1 as const },
    { text: human, label: 0 as const },
  ])

function chooseC(rest: readonly Labelled[], held: readonly Labelled[]): number {
  const features = fitFeatures(rest.map(({ text }) => text))
  const vectors = vectorsOf(features, rest)
  const asked = vectorsOf(features, held)
  const losses = PENALTIES.map(c => {
    const plane = fitLogistic(vectors, labelsOf(rest), features.size, c)
    return surprise(plane, asked, labelsOf(held))
  })
  return PENALTIES[losses.indexOf(Math.min(...losses))] ?? 1
}

const surprise = (plane: Logistic, vectors: readonly Vector[], labels: readonly number[]): number =>
  vectors.reduce((sum, vector, at) => {
    const odds = logOdds(plane, vector)
    return sum + Math.log1p(Math.exp(labels[at] === 1 ? -odds : odds))
  }, 0)

function fit(texts: readonly Labelled[], c: number): { features: Features; plane: Logistic } {
  const features = fitFeatures(texts.map(({ text }) => text))
  return {
    features,
    plane: fitLogistic(vectorsOf(features, texts), labelsOf(texts), features.size, c),
  }
}

const vectorsOf = (features: Features, texts: readonly Labelled[]): Vector[] =>
  texts.map(({ text }) => features.vector(text))
const labelsOf = (texts: readonly Labelled[]): number[] => texts.map(({ label }) => label)
