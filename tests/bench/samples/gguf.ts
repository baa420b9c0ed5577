import type { ModelShape } from '../../../scripts/samples/checkpoint/config.ts'
import { CHARACTER_OF } from '../../../scripts/samples/tokenizer/bytes.ts'
import { middleOf, TensorFile } from './weights.ts'

const ALIGNMENT = 32
/** Types of values, as the format numbers them. */
const U32 = 4
const F32 = 6
const TEXT = 8
const LIST = 9

/**
 * Writes random weights of a GPT-2 shape as llama.cpp reads them
 * (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md).
 */
export function writeGguf(file: string, shape: ModelShape): void {
  const tensors = tensorsOf(shape)
  const facts = factsOf(shape)
  const parts: Buffer[] = [
    Buffer.from('GGUF'),
    u32(3),
    u64(tensors.length),
    u64(facts.length),
    ...facts,
  ]
  let at = 0
  for (const { name, dims } of tensors) {
    parts.push(text(name), u32(dims.length), ...dims.map(u64), u32(0), u64(at))
    at += aligned(countOf(dims) * 4)
  }
  const header = Buffer.concat(parts)
  const out = new TensorFile(file, header)
  out.bytes(Buffer.alloc(aligned(header.length) - header.length))
  for (const { name, dims } of tensors) {
    const count = countOf(dims)
    out.tensor(count, middleOf(name))
    out.bytes(Buffer.alloc(aligned(count * 4) - count * 4))
  }
  out.close()
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
const countOf = (dims: readonly number[]): number => dims.reduce((a, b) => a * b, 1)

/** Dimensions are written with the one that runs fastest first. */
function tensorsOf({ vocabulary, width, inner, context, layers }: ModelShape) {
  const pair = (name: string, from: number, to: number) => [
    { name: `${name}.weight`, dims: [from, to] },
    { name: `${name}.bias`, dims: [to] },
  ]
  const norm = (name: string) => [
    { name: `${name}.weight`, dims: [width] },
    { name: `${name}.bias`, dims: [width] },
  ]
  return [
    { name: 'token_embd.weight', dims: [width, vocabulary] },
    { name: 'position_embd.weight', dims: [width, context] },
    ...norm('output_norm'),
    ...Array.from({ length: layers }, (_, at) => [
      ...norm(`blk.${at}.attn_norm`),
      ...pair(`blk.${at}.attn_qkv`, width, 3 * width),
      ...pair(`blk.${at}.attn_output`, width, width),
      ...norm(`blk.${at}.ffn_norm`),
      ...pair(`blk.${at}.ffn_up`, width, inner),
      ...pair(`blk.${at}.ffn_down`, inner, width),
    ]).flat(),
  ]
}

function factsOf(shape: ModelShape): Buffer[] {
  const { vocabulary, width, inner, context, layers, heads, epsilon, endOfText } = shape
  const number = (key: string, value: number) => Buffer.concat([text(key), u32(U32), u32(value)])
  const word = (key: string, value: string) => Buffer.concat([text(key), u32(TEXT), text(value)])
  const list = (key: string, type: number, values: readonly Buffer[]) =>
    Buffer.concat([text(key), u32(LIST), u32(type), u64(values.length), ...values])
  const tokens = Array.from({ length: vocabulary }, (_, id) => CHARACTER_OF[id] ?? `<${id}>`)
  return [
    word('general.architecture', 'gpt2'),
    number('general.file_type', 0),
    number('gpt2.context_length', context),
    number('gpt2.embedding_length', width),
    number('gpt2.feed_forward_length', inner),
    number('gpt2.block_count', layers),
    number('gpt2.attention.head_count', heads),
    Buffer.concat([text('gpt2.attention.layer_norm_epsilon'), u32(F32), f32(epsilon)]),
    word('tokenizer.ggml.model', 'gpt2'),
    word('tokenizer.ggml.pre', 'gpt-2'),
    list('tokenizer.ggml.tokens', TEXT, tokens.map(text)),
    list('tokenizer.ggml.merges', TEXT, [text('a b')]),
    number('tokenizer.ggml.bos_token_id', endOfText),
    number('tokenizer.ggml.eos_token_id', endOfText),
  ]
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return bytes
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([u64(bytes.length), bytes])
}
