import { BLOCK } from './blocks.ts'
import type { Pair } from './uniform.ts'

/** A token that was drawn, and how near the draw was to giving another one. */
export interface Drawn {
  readonly token: number
  /** Least distance of a random number from an edge of what it fell into; both are within [0, 1]. */
  readonly margin: number
}

/** Tokens in order of id, and what each weighs. */
export interface Weighed {
  readonly ids: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

/**
 * Draws from all tokens: first a block, by the sums that the graph gave, then a token of it. In two
 * steps neither sum has many terms, so that another processor rounds to the same token.
 *
 * @param probabilities of every token, in any scale.
 * @param blocks their sums over each block.
 */
export function drawFromAll(
  probabilities: Float32Array,
  blocks: ArrayLike<number>,
  [first, second]: Pair,
): Drawn {
  const block = pick(blocks, 0, blocks.length, first)
  const start = block.at * BLOCK
  const end = Math.min(start + BLOCK, probabilities.length)
  const token = pick(probabilities, start, end, second)
  return { token: token.at, margin: Math.min(block.margin, token.margin) }
}

/** Draws from some tokens, in the same two steps; the order of their weights does not matter. */
export function drawFromSome({ ids, weights }: Weighed, [first, second]: Pair): Drawn {
  const sums: number[] = []
  const starts: number[] = []
  let last = -1
  for (let at = 0; at < ids.length; at++) {
    const block = Math.floor((ids[at] ?? 0) / BLOCK)
    if (block !== last) {
      sums.push(0)
      starts.push(at)
      last = block
    }
    sums[sums.length - 1] = (sums.at(-1) ?? 0) + (weights[at] ?? 0)
  }
  const block = pick(sums, 0, sums.length, first)
  const end = starts[block.at + 1] ?? ids.length
  const token = pick(weights, starts[block.at] ?? 0, end, second)
  return { token: ids[token.at] ?? 0, margin: Math.min(block.margin, token.margin) }
}

/** The place at which the running sum passes that share of the whole; one of no weight never. */
function pick(
  weights: ArrayLike<number>,
  start: number,
  end: number,
  share: number,
): { at: number; margin: number } {
  let total = 0
  for (let at = start; at < end; at++) total += weights[at] ?? 0
  const goal = share * total
  let sum = 0
  let found = start
  for (let at = start; at < end; at++) {
    const weight = weights[at] ?? 0
    if (weight === 0) continue
    found = at
    if (goal < sum + weight) {
      return { at, margin: Math.min(goal - sum, sum + weight - goal) / total }
    }
    sum += weight
  }
  // Only rounding leads here.
  return { at: found, margin: 0 }
}
