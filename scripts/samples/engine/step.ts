import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { PAST } from '../graph/gpt2.ts'
import { NEVER, type Cache } from './cache.ts'
import { floats, integers } from './session.ts'

/** What a step may be asked for, besides what it always puts into the cache. */
export type Wanted = 'logits' | 'probabilities' | 'blocks'

/**
 * Runs the model over new tokens of every row and lengthens their past by them.
 *
 * @param tokens rows × width of the step, padded on the right.
 * @param counts how many of them each row has; at least one.
 * @param warmth 1 / temperature, for the probabilities.
 * @returns what was wanted, [rows, …], of the last token of each row.
 */
export async function step<W extends Wanted>(
  session: InferenceSession,
  cache: Cache,
  tokens: ArrayLike<number>,
  counts: ArrayLike<number>,
  warmth: number,
  wanted: readonly W[],
): Promise<Record<W, Float32Array>> {
  const { rows, past, lengths } = cache
  const width = tokens.length / rows
  const positions = Array.from({ length: rows * width }, (_, at) => {
    const row = Math.floor(at / width)
    // Padding has no place of its own; any that exists will do.
    return (lengths[row] ?? 0) + Math.min(at % width, (counts[row] ?? 1) - 1)
  })
  const feeds: Record<string, Tensor> = {
    ids: integers(tokens, [rows, width]),
    positions: integers(positions, [rows, width]),
    last: integers(
      Array.from(counts, count => count - 1),
      [rows, 1],
    ),
    warmth: floats(Float32Array.of(warmth), []),
    pastMask: cache.mask,
    newMask: causal(width),
    parts: integers([past, width], [2]),
  }
  for (const [at, tensor] of cache.tensors.entries()) {
    const layer = at >> 1
    feeds[at % 2 === 0 ? PAST.key(layer) : PAST.value(layer)] = tensor
  }
  const results = await session.run(feeds, [...wanted, 'fresh'])
  const numbers = (name: string) => results[name]?.data as Float32Array
  cache.append(numbers('fresh'), width, counts)
  const entries = wanted.map(name => [name, numbers(name)] as const)
  return Object.fromEntries(entries) as Record<W, Float32Array>
}

/** No token sees those after it. */
function causal(width: number): Tensor {
  const mask = new Float32Array(width * width)
  for (let row = 0; row < width; row++) mask.fill(NEVER, row * width + row + 1, (row + 1) * width)
  return floats(mask, [1, 1, width, width])
}
