import type { Wanted } from '../engine/step.ts'
import type { Arm } from './arm.ts'
import { BLOCK } from './blocks.ts'
import { drawFromAll, drawFromSome, type Drawn, type Weighed } from './draw.ts'
import { largest, nucleus, nucleusOfAll } from './keep.ts'
import type { Pair } from './uniform.ts'

/** What the graph gave for one row, as far as the arm needs it. */
export type Row = Partial<Record<Wanted, Float32Array>>

/** What an arm needs of the graph. */
export function wantedBy({ greedy, topK, topP }: Arm): readonly Wanted[] {
  if (greedy || topK !== null) return ['logits']
  return topP === null ? ['probabilities', 'blocks'] : ['probabilities']
}

/**
 * Chooses the next token of a row: temperature, then top-k, then top-p, then a draw.
 *
 * @param banned a token that must not come, or null. The row is changed by that.
 */
export function choose(arm: Arm, row: Row, pair: Pair, banned: number | null): Drawn {
  if (banned !== null) ban(row, banned)
  if (arm.greedy) return { token: greatest(need(row.logits)), margin: 1 }
  const some = weigh(arm, row)
  if (some) return drawFromSome(some, pair)
  return drawFromAll(need(row.probabilities), need(row.blocks), pair)
}

/** The tokens that an arm draws from and their weights; null where it draws from all. */
export function weigh(arm: Arm, { logits, probabilities }: Row): Weighed | null {
  if (arm.topK !== null) return fromTopK(arm, need(logits), arm.topK)
  if (arm.topP !== null) return nucleusOfAll(need(probabilities), arm.topP, arm.rules)
  return null
}

function fromTopK(arm: Arm, logits: Float32Array, k: number): Weighed {
  const ids = largest(logits, k, arm.rules === '2019')
  const most = ids.reduce((high, id) => Math.max(high, logits[id] ?? 0), -Infinity)
  const weights = ids.map(id => Math.exp(((logits[id] ?? 0) - most) / arm.temperature))
  if (arm.topP === null) return { ids, weights }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return nucleus({ ids, weights }, arm.topP, arm.rules, total)
}

/** Of equals the one with the lowest id. */
function greatest(logits: Float32Array): number {
  let found = 0
  for (let id = 1; id < logits.length; id++)
    if ((logits[id] ?? 0) > (logits[found] ?? 0)) found = id
  return found
}

function ban({ logits, probabilities, blocks }: Row, token: number): void {
  if (logits) logits[token] = -Infinity
  if (!probabilities) return
  probabilities[token] = 0
  if (!blocks) return
  const block = Math.floor(token / BLOCK)
  const end = Math.min((block + 1) * BLOCK, probabilities.length)
  let sum = 0
  for (let id = block * BLOCK; id < end; id++) sum += probabilities[id] ?? 0
  blocks[block] = sum
}

function need(numbers: Float32Array | undefined): Float32Array {
  if (!numbers) throw new Error('The step was not asked for what its arm needs.')
  return numbers
}
