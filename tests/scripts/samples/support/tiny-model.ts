import fs from 'node:fs'
import path from 'node:path'
import type { ModelShape } from '../../../../scripts/samples/checkpoint/config.ts'
import { expectedTensors } from '../../../../scripts/samples/checkpoint/expected.ts'
import { CHARACTER_OF } from '../../../../scripts/samples/tokenizer/bytes.ts'
import { seeded } from './random.ts'
import { fileOf, type Entry } from './safetensors.ts'
import { encodeNumbers, type NumberType } from './number-types.ts'

export const TINY: ModelShape = {
  vocabulary: 300,
  width: 16,
  layers: 2,
  heads: 2,
  inner: 64,
  context: 40,
  epsilon: 1e-5,
  endOfText: 299,
  tied: true,
}

interface How {
  readonly shape?: Partial<ModelShape>
  readonly type?: NumberType
  /** Into how many files the weights go. */
  readonly shards?: number
  readonly seed?: number
  /** Written before each name, as some tools do. */
  readonly prefix?: string
}

/** Writes a model of random weights, in the usual layout, and returns its measures. */
export function writeTinyModel(folder: string, how: How = {}): ModelShape {
  const { type = 'F32', shards = 1, seed = 1, prefix = '' } = how
  const shape = { ...TINY, ...how.shape }
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'config.json'), JSON.stringify(configOf(shape)))
  fs.writeFileSync(path.join(folder, 'tokenizer.json'), JSON.stringify(tokenizerOf(shape)))
  const random = seeded(seed)
  const tensors = [...expectedTensors(shape)].map(([name, dims]) => ({
    name: prefix + name,
    dims: [...dims],
    bytes: encodeNumbers(weightsOf(name, dims, random), type),
  }))
  if (shards === 1) {
    fs.writeFileSync(path.join(folder, 'model.safetensors'), pack(tensors, type))
    return shape
  }
  const map: Record<string, string> = {}
  for (let shard = 0; shard < shards; shard++) {
    const mine = tensors.filter((_, at) => at % shards === shard)
    const name = `model-${shard + 1}-of-${shards}.safetensors`
    for (const tensor of mine) map[tensor.name] = name
    fs.writeFileSync(path.join(folder, name), pack(mine, type))
  }
  const index = path.join(folder, 'model.safetensors.index.json')
  fs.writeFileSync(index, JSON.stringify({ metadata: {}, weight_map: map }))
  return shape
}

function pack(
  tensors: { name: string; dims: number[]; bytes: Uint8Array }[],
  type: string,
): Buffer {
  const header: Record<string, Entry> = {}
  let at = 0
  for (const { name, dims, bytes } of tensors) {
    header[name] = { dtype: type, shape: dims, data_offsets: [at, (at += bytes.length)] }
  }
  return fileOf(header, Buffer.concat(tensors.map(({ bytes }) => bytes)))
}

/** About as spread as those of a trained model, so that no layer drowns another. */
function weightsOf(name: string, dims: readonly number[], random: () => number): number[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const count = dims.reduce((a, b) => a * b, 1)
  const spread = name.startsWith('wte') || name.startsWith('lm_head') ? 0.5 : 0.2
  const middle = /ln_.*weight$/.test(name) ? 1 : 0
  return Array.from({ length: count }, () => middle + spread * normal())
}

const configOf = (shape: ModelShape) => ({
  model_type: 'gpt2',
  activation_function: 'gelu_new',
  vocab_size: shape.vocabulary,
  n_embd: shape.width,
  n_layer: shape.layers,
  n_head: shape.heads,
  n_inner: shape.inner,
  n_positions: shape.context,
  layer_norm_epsilon: shape.epsilon,
  eos_token_id: shape.endOfText,
  tie_word_embeddings: shape.tied,
})

/** A token for each byte and for some pairs of letters, as many as fit. */
function tokenizerOf(shape: ModelShape) {
  const letters = [...'etaoinshrdlu']
  const pairs = letters.flatMap(a => letters.map(b => [a, b])).slice(0, shape.vocabulary - 257)
  const tokens = [...CHARACTER_OF, ...pairs.map(pair => pair.join(''))]
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]))
  return {
    added_tokens: [{ id: shape.endOfText, content: '<|endoftext|>', special: true }],
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false },
    model: { type: 'BPE', vocab: { ...vocab, '<|endoftext|>': shape.endOfText }, merges: pairs },
  }
}
