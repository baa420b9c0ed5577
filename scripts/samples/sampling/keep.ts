import type { Arm } from './arm.ts'
import type { Weighed } from './draw.ts'

/**
 * The ids of the k largest values, in order of id: of equals at the edge those with the lower ids, or
 * all of them where `ties`.
 */
export function largest(values: Float32Array, k: number, ties: boolean): number[] {
  const edge = edgeOf(values, k)
  const above: number[] = []
  const equal: number[] = []
  for (let id = 0; id < values.length; id++) {
    const value = values[id] ?? 0
    if (value > edge) above.push(id)
    else if (value === edge) equal.push(id)
  }
  const room = ties ? equal.length : Math.max(0, k - above.length)
  return [...above, ...equal.slice(0, room)].sort((a, b) => a - b)
}

/** The k-th largest value, by a heap of the k largest so far: most values do not enter it. */
function edgeOf(values: Float32Array, k: number): number {
  if (k >= values.length) return -Infinity
  const heap = values.slice(0, k).sort()
  for (let id = k; id < values.length; id++) {
    const value = values[id] ?? 0
    if (value > (heap[0] ?? 0)) sink(heap, value)
  }
  return heap[0] ?? -Infinity
}

/** Replaces the least of the heap. */
function sink(heap: Float32Array, value: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++
    const below = heap[child] ?? 0
    if (value <= below) break
    heap[at] = below
    at = child
  }
  heap[at] = value
}

/**
 * The likeliest tokens that come to that share together, in order of id.
 *
 * `exact`: as few as reach it, the one that crosses it with them. `2019`: those before it is passed, one
 * at least.
 *
 * @param total what all weights come to, those that are not among them as well.
 */
export function nucleus(
  { ids, weights }: Weighed,
  share: number,
  rules: Arm['rules'],
  total: number,
): Weighed {
  // Sorted as plain numbers, and not by id: a comparison in JavaScript for each pair would cost more
  // than all the rest of the draw.
  const sorted = Float64Array.from(weights).sort()
  let sum = 0
  let count = 0
  for (let at = sorted.length - 1; at >= 0; at--) {
    const next = sum + (sorted[at] ?? 0)
    if (rules === '2019' && next > share * total) break
    sum = next
    count++
    if (rules === 'exact' && sum >= share * total) break
  }
  return heaviest(ids, weights, Math.max(1, count), sorted)
}

/** The heaviest of some tokens, in order of id; of equals at the edge those with the lower ids. */
function heaviest(
  ids: ArrayLike<number>,
  weights: ArrayLike<number>,
  count: number,
  sorted: Float64Array,
): Weighed {
  const edge = sorted[sorted.length - count] ?? 0
  let equals = count
  for (let at = sorted.length - 1; at >= 0 && (sorted[at] ?? 0) > edge; at--) equals--
  const kept = { ids: [] as number[], weights: [] as number[] }
  for (let at = 0; at < ids.length; at++) {
    const weight = weights[at] ?? 0
    if (weight < edge || (weight === edge && equals-- <= 0)) continue
    kept.ids.push(ids[at] ?? 0)
    kept.weights.push(weight)
  }
  return kept
}

/** Least probability of a first look for a nucleus; each further look goes so much lower. */
const FIRST_LOOK = 1e-3
const LOWER = 1 / 32

/**
 * The nucleus of all tokens. Few of 50,257 are in it as a rule: those below a bound are not sorted
 * unless those above it do not come to the share.
 */
export function nucleusOfAll(
  probabilities: Float32Array,
  share: number,
  rules: Arm['rules'],
): Weighed {
  let total = 0
  for (let id = 0; id < probabilities.length; id++) total += probabilities[id] ?? 0
  for (let bound = FIRST_LOOK; ; bound *= LOWER) {
    const all = bound < 1e-12
    const ids: number[] = []
    let sum = 0
    for (let id = 0; id < probabilities.length; id++) {
      const probability = probabilities[id] ?? 0
      if (probability < bound && !all) continue
      ids.push(id)
      sum += probability
    }
    // Strictly more: the token that crosses the share must be among them for either rule.
    if (all || sum > share * total) {
      return nucleus({ ids, weights: ids.map(id => probabilities[id] ?? 0) }, share, rules, total)
    }
  }
}
