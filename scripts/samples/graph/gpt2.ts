import type { Checkpoint } from '../checkpoint/index.ts'
import { attention, type Attended, type Surroundings } from './attention.ts'
import { GraphBuilder, type Value } from './builder.ts'
import { BLOCK } from '../sampling/blocks.ts'

/** Names of what goes in and comes out; `engine/` feeds and reads them. */
export const PAST = {
  key: (layer: number) => `key${layer}`,
  value: (layer: number) => `value${layer}`,
}

/**
 * The graph of one step of a GPT-2 model: new tokens of several rows in, and out come
 *
 * - `logits` [rows, vocabulary] of the token that `last` points at,
 * - `probabilities` [rows, vocabulary] at the given temperature,
 * - `blocks` [rows, blocks]: their sums over neighbours, for a draw in two steps,
 * - `fresh` [2 × layers × rows, heads, tokens, width of a head]: what has to be remembered.
 *
 * Its weights stay where they are, in the files of the checkpoint.
 */
export function gpt2Graph({ shape, tensors }: Pick<Checkpoint, 'shape' | 'tensors'>): Uint8Array {
  const { width, heads, layers, vocabulary } = shape
  const graph = new GraphBuilder(tensors)
  const ids = graph.input('ids', 'I64', ['rows', 'tokens'])
  const positions = graph.input('positions', 'I64', ['rows', 'tokens'])
  const last = graph.input('last', 'I64', ['rows', 1])
  const warmth = graph.input('warmth', 'F32', [])
  const size = graph.op('Shape', [ids])
  const surroundings: Surroundings = {
    headed: graph.op('Concat', [size, graph.ints([heads, width / heads])], { axis: 0 }),
    pastMask: graph.input('pastMask', 'F32', ['rows', 1, 1, 'past']),
    newMask: graph.input('newMask', 'F32', [1, 1, 'tokens', 'tokens']),
    parts: graph.input('parts', 'I64', [2]),
  }
  const words = graph.op('Gather', [graph.weight('wte.weight'), ids])
  const places = graph.op('Gather', [graph.weight('wpe.weight'), positions])
  const flat = graph.ints([-1, width])
  let stream = graph.op('Reshape', [graph.op('Add', [words, places]), flat])
  const kept: Attended[] = []
  for (let layer = 0; layer < layers; layer++) {
    const at = `h.${layer}`
    const past = [PAST.key(layer), PAST.value(layer)].map(name =>
      graph.input(name, 'F32', ['rows', heads, 'past', width / heads]),
    )
    const joined = linear(
      graph,
      normal(graph, stream, `${at}.ln_1`, shape.epsilon),
      `${at}.attn.c_attn`,
    )
    const attended = attention(graph, shape, joined, past[0] ?? '', past[1] ?? '', surroundings)
    kept.push(attended)
    stream = graph.op('Add', [stream, linear(graph, attended.result, `${at}.attn.c_proj`)])
    const inner = linear(
      graph,
      normal(graph, stream, `${at}.ln_2`, shape.epsilon),
      `${at}.mlp.c_fc`,
    )
    const bent = graph.op('Gelu', [inner], { approximate: 'tanh' })
    stream = graph.op('Add', [stream, linear(graph, bent, `${at}.mlp.c_proj`)])
  }
  const rows = graph.op('Reshape', [
    stream,
    graph.op('Concat', [size, graph.ints([width])], { axis: 0 }),
  ])
  const end = graph.op('GatherND', [rows, last], { batch_dims: 1 })
  const head = graph.weight(shape.tied ? 'wte.weight' : 'lm_head.weight')
  const logits = graph.op('Gemm', [normal(graph, end, 'ln_f', shape.epsilon), head], { transB: 1 })
  graph.output(logits, 'logits', ['rows', vocabulary])
  const warmed = graph.op('Mul', [logits, warmth])
  const probabilities = graph.op('Softmax', [warmed], { axis: -1 })
  graph.output(probabilities, 'probabilities', ['rows', vocabulary])
  graph.output(blockSums(graph, probabilities, vocabulary), 'blocks', ['rows', 'blocks'])
  const fresh = graph.op(
    'Concat',
    kept.flatMap(({ key, value }) => [key, value]),
    { axis: 0 },
  )
  graph.output(fresh, 'fresh', ['all', heads, 'tokens', width / heads])
  return graph.bytes()
}

const linear = (graph: GraphBuilder, input: Value, name: string): Value =>
  graph.op('Gemm', [input, graph.weight(`${name}.weight`), graph.weight(`${name}.bias`)])

const normal = (graph: GraphBuilder, input: Value, name: string, epsilon: number): Value =>
  graph.op(
    'LayerNormalization',
    [input, graph.weight(`${name}.weight`), graph.weight(`${name}.bias`)],
    { axis: -1, epsilon: { float: epsilon } },
  )

function blockSums(graph: GraphBuilder, values: Value, vocabulary: number): Value {
  const short = (BLOCK - (vocabulary % BLOCK)) % BLOCK
  const padded = short ? graph.op('Pad', [values, graph.ints([0, 0, 0, short])]) : values
  const blocks = graph.op('Reshape', [padded, graph.ints([0, -1, BLOCK])])
  return graph.op('ReduceSum', [blocks, graph.ints([2])], { keepdims: 0 })
}
