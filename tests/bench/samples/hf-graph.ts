import type { ModelShape } from '../../../scripts/samples/checkpoint/config.ts'
import type { Tensor } from '../../../scripts/samples/checkpoint/tensors.ts'
import { GraphBuilder, type Value } from '../../../scripts/samples/graph/builder.ts'

/** Fused operations of the runtime are in this domain. */
const FUSED = 'com.microsoft'

/**
 * A GPT-2 graph with the names that transformers.js feeds, attention fused as its own exports have it,
 * for steps of one token: the bench begins with one.
 */
export function hfGraph(shape: ModelShape, tensors: ReadonlyMap<string, Tensor>): Uint8Array {
  const { width, heads, layers, vocabulary, epsilon } = shape
  const graph = new GraphBuilder(tensors)
  const ids = graph.input('input_ids', 'I64', ['batch_size', 'sequence_length'])
  const mask = graph.input('attention_mask', 'I64', ['batch_size', 'total_sequence_length'])
  const positions = graph.input('position_ids', 'I64', ['batch_size', 'sequence_length'])
  const there = graph.op('Cast', [mask], { to: 1 })
  const absent = graph.op('Mul', [graph.op('Sub', [there, graph.float(1)]), graph.float(1e9)])
  const bias = graph.op('Unsqueeze', [absent, graph.ints([1, 2])])
  const linear = (input: Value, name: string) =>
    graph.op('Add', [
      graph.op('MatMul', [input, graph.weight(`${name}.weight`)]),
      graph.weight(`${name}.bias`),
    ])
  const normal = (input: Value, name: string) =>
    graph.op(
      'LayerNormalization',
      [input, graph.weight(`${name}.weight`), graph.weight(`${name}.bias`)],
      { axis: -1, epsilon: { float: epsilon } },
    )
  let stream = graph.op('Add', [
    graph.op('Gather', [graph.weight('wte.weight'), ids]),
    graph.op('Gather', [graph.weight('wpe.weight'), positions]),
  ])
  const kept: [Value, Value][] = []
  for (let layer = 0; layer < layers; layer++) {
    const at = `h.${layer}`
    const joined = linear(normal(stream, `${at}.ln_1`), `${at}.attn.c_attn`)
    const [query = '', key = '', value = ''] = graph.ops('Split', [joined], [true, true, true], {
      axis: -1,
      num_outputs: 3,
    })
    const past = ['key', 'value'].map(each =>
      graph.input(`past_key_values.${layer}.${each}`, 'F32', [
        'batch_size',
        heads,
        'past_sequence_length',
        width / heads,
      ]),
    )
    const [attended = '', ...present] = graph.ops(
      'MultiHeadAttention',
      [query, key, value, '', '', bias, ...past],
      [true, true, true],
      { num_heads: heads },
      FUSED,
    )
    kept.push([present[0] ?? '', present[1] ?? ''])
    stream = graph.op('Add', [stream, linear(attended, `${at}.attn.c_proj`)])
    const inner = linear(normal(stream, `${at}.ln_2`), `${at}.mlp.c_fc`)
    const bent = graph.op('Gelu', [inner], { approximate: 'tanh' })
    stream = graph.op('Add', [stream, linear(bent, `${at}.mlp.c_proj`)])
  }
  const head = graph.op('Transpose', [graph.weight('wte.weight')], { perm: [1, 0] })
  const logits = graph.op('MatMul', [normal(stream, 'ln_f'), head])
  graph.output(logits, 'logits', ['batch_size', 'sequence_length', vocabulary])
  for (const [layer, pair] of kept.entries())
    for (const [at, each] of ['key', 'value'].entries())
      graph.output(pair[at] ?? '', `present.${layer}.${each}`, [
        'batch_size',
        heads,
        'total_sequence_length',
        width / heads,
      ])
  return graph.bytes()
}
