import type { Vector } from './features.ts'

/** A plane through the space of features: the log-odds that a text is machine-made. */
export interface Logistic {
  readonly weights: Float64Array
  readonly bias: number
}

/** It is there once every slope is so small a part of the steepest at the start. */
const FLAT = 1e-6
const MOST_STEPS = 100

/** Log-odds of a vector. */
export function logOdds({ weights, bias }: Logistic, { ids, values }: Vector): number {
  let sum = bias
  for (let at = 0; at < ids.length; at++) sum += (weights[ids[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return sum
}

/** The probability of log-odds. */
export const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds))

/**
 * Logistic regression with a penalty on the square of the weights: the least of
 * ½ |w|² + C Σ ln(1 + exp(-y z)), the bias without a penalty. By Newton's method, whose equations
 * conjugate gradients solve (Lin, Weng and Keerthi, "Trust region Newton method for large-scale logistic
 * regression", JMLR 2008); the same texts give the same weights.
 *
 * @param labels 1 for machine-made, 0 for human.
 * @param c how much the texts count against the penalty.
 */
export function fitLogistic(
  vectors: readonly Vector[],
  labels: readonly number[],
  size: number,
  c: number,
): Logistic {
  const problem = { vectors, labels, size, c }
  let at = new Float64Array(size + 1)
  let loss = lossAt(problem, at)
  let first: number | undefined
  for (let count = 0; count < MOST_STEPS; count++) {
    const odds = oddsAt(problem, at)
    const shares = odds.map(sigmoid)
    const slope = transposed(problem, shares, at, (share, row) => share - (labels[row] ?? 0))
    const steepest = slope.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
    first ??= steepest
    if (steepest <= FLAT * first) break
    const direction = solve(problem, shares, slope)
    const descent = dot(slope, direction)
    let length = 1
    let next = along(at, direction, length)
    let then = lossAt(problem, next)
    while (then > loss + 1e-4 * length * descent && length > 1e-8) {
      length /= 2
      next = along(at, direction, length)
      then = lossAt(problem, next)
    }
    if (then >= loss) break
    at = next
    loss = then
  }
  return { weights: at.subarray(0, size), bias: at[size] ?? 0 }
}

interface Problem {
  readonly vectors: readonly Vector[]
  readonly labels: readonly number[]
  readonly size: number
  readonly c: number
}

const oddsAt = ({ vectors, size }: Problem, at: Float64Array): Float64Array => {
  const plane = { weights: at.subarray(0, size), bias: at[size] ?? 0 }
  return Float64Array.from(vectors, vector => logOdds(plane, vector))
}

function lossAt(problem: Problem, at: Float64Array): number {
  const { labels, size, c } = problem
  let sum = 0
  for (const [row, z] of oddsAt(problem, at).entries()) {
    const margin = labels[row] === 1 ? z : -z
    sum += Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)))
  }
  const weights = at.subarray(0, size)
  return dot(weights, weights) / 2 + c * sum
}

/** The penalty's part plus C times the vectors, each weighed by what its row comes to. */
function transposed(
  { vectors, size, c }: Problem,
  rows: Float64Array,
  penalty: Float64Array,
  weigh: (value: number, row: number) => number,
): Float64Array<ArrayBuffer> {
  const sum = Float64Array.from(penalty)
  sum[size] = 0
  for (const [row, { ids, values }] of vectors.entries()) {
    const weight = c * weigh(rows[row] ?? 0, row)
    sum[size] = (sum[size] ?? 0) + weight
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      sum[id] = (sum[id] ?? 0) + weight * (values[at] ?? 0)
    }
  }
  return sum
}

/** Newton's direction: conjugate gradients on H d = -slope, far enough for the step to be a good one. */
function solve(problem: Problem, shares: Float64Array, slope: Float64Array): Float64Array {
  const d = new Float64Array(slope.length)
  const rest = slope.map(each => -each)
  let search = Float64Array.from(rest)
  let square = dot(rest, rest)
  const enough = square * Math.min(0.01, Math.sqrt(square)) ** 2
  for (let count = 0; count < 10 * MOST_STEPS && square > enough; count++) {
    const rows = oddsAt(problem, search)
    const bent = transposed(problem, rows, search, (value, row) => {
      const share = shares[row] ?? 0
      return value * share * (1 - share)
    })
    const step = square / dot(search, bent)
    for (let at = 0; at < d.length; at++) {
      d[at] = (d[at] ?? 0) + step * (search[at] ?? 0)
      rest[at] = (rest[at] ?? 0) - step * (bent[at] ?? 0)
    }
    const next = dot(rest, rest)
    search = along(rest, search, next / square)
    square = next
  }
  return d
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

const along = (from: Float64Array, direction: Float64Array, length: number) =>
  from.map((each, at) => each + length * (direction[at] ?? 0)) as Float64Array<ArrayBuffer>
