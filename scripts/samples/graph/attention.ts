import type { ModelShape } from '../checkpoint/index.ts'
import type { GraphBuilder, Value } from './builder.ts'

/** What the attention of every block is given. */
export interface Surroundings {
  /** Shape [rows, tokens, heads, width of a head]. */
  readonly headed: Value
  /** 0 where a row has a past token, very negative where it has none: [rows, 1, 1, past]. */
  readonly pastMask: Value
  /** The same among the new tokens: [1, 1, tokens, tokens]. */
  readonly newMask: Value
  /** Lengths of both parts: [past, tokens]. */
  readonly parts: Value
}

/** Result of attention, and what has to be remembered of the new tokens. */
export interface Attended {
  readonly result: Value
  /** [rows, heads, tokens, width of a head]. */
  readonly key: Value
  readonly value: Value
}

/**
 * Attention over a past that the caller keeps, and the new tokens. Only what is new leaves the graph:
 * returning the whole past would copy it at every step.
 *
 * @param joined [rows × tokens, 3 × width]: query, key and value side by side.
 */
export function attention(
  graph: GraphBuilder,
  { width, heads }: ModelShape,
  joined: Value,
  pastKey: Value,
  pastValue: Value,
  { headed, pastMask, newMask, parts }: Surroundings,
): Attended {
  const thirds = graph.ops('Split', [joined], [true, true, true], { axis: -1, num_outputs: 3 })
  const [query = '', key = '', value = ''] = thirds.map(each =>
    graph.op('Transpose', [graph.op('Reshape', [each, headed])], { perm: [0, 2, 1, 3] }),
  )
  const scaled = graph.op('Mul', [query, graph.float(1 / Math.sqrt(width / heads))])
  const scores = (keys: Value, mask: Value) =>
    graph.op('Add', [graph.op('MatMul', [scaled, turned(graph, keys)]), mask])
  const all = graph.op('Concat', [scores(pastKey, pastMask), scores(key, newMask)], { axis: 3 })
  const shares = graph.op('Softmax', [all], { axis: -1 })
  const [past = '', fresh = ''] = graph.ops('Split', [shares, parts], [true, true], { axis: 3 })
  const sum = graph.op('Add', [
    graph.op('MatMul', [past, pastValue]),
    graph.op('MatMul', [fresh, value]),
  ])
  const together = graph.op('Transpose', [sum], { perm: [0, 2, 1, 3] })
  return { result: graph.op('Reshape', [together, graph.ints([-1, width])]), key, value }
}

const turned = (graph: GraphBuilder, keys: Value): Value =>
  graph.op('Transpose', [keys], { perm: [0, 1, 3, 2] })
