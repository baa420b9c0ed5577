import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../../../scripts/samples/checkpoint/index.ts'
import type { SampleErrorCode } from '../../../../scripts/samples/errors.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { fileOf, partsOf, type Entry } from '../support/safetensors.ts'
import { writeTinyModel } from '../support/tiny-model.ts'

type Harm = (folder: string) => void

const at = (folder: string, name: string) => path.join(folder, name)
const WEIGHTS = 'model.safetensors'

/** Changes a JSON file of the model. */
const inJson =
  (name: string, change: (value: Record<string, unknown>) => void): Harm =>
  folder => {
    const value = JSON.parse(fs.readFileSync(at(folder, name), 'utf8')) as Record<string, unknown>
    change(value)
    fs.writeFileSync(at(folder, name), JSON.stringify(value))
  }
const config = (change: Record<string, unknown>) =>
  inJson('config.json', c => Object.assign(c, change))

/** Changes the header of the weights. */
const inHeader =
  (change: (header: Record<string, Entry>, data: Buffer) => void): Harm =>
  folder => {
    const { header, data } = partsOf(at(folder, WEIGHTS))
    change(header, data)
    fs.writeFileSync(at(folder, WEIGHTS), fileOf(header, data))
  }
const entry = (header: Record<string, Entry>, name: string): Entry => {
  const found = header[name]
  if (!found) throw new Error(`The tiny model has no ${name}.`)
  return found
}
const raw =
  (bytes: (before: Buffer) => Buffer): Harm =>
  folder =>
    fs.writeFileSync(at(folder, WEIGHTS), bytes(fs.readFileSync(at(folder, WEIGHTS))))
const lengthOf = (bytes: Buffer, length: bigint): Buffer => {
  bytes.writeBigUInt64LE(length)
  return bytes
}
/** Sets the bits of one weight. */
const weight = (name: string, bits: number) =>
  inHeader((header, data) => {
    data.writeUInt32LE(bits, entry(header, name).data_offsets[0] + 4)
  })
const remove =
  (name: string): Harm =>
  folder =>
    fs.rmSync(at(folder, name))
const text =
  (name: string, content: string): Harm =>
  folder =>
    fs.writeFileSync(at(folder, name), content)
const tokenizer = (change: (model: { vocab: Record<string, number>; merges: unknown[] }) => void) =>
  inJson('tokenizer.json', value =>
    change(value.model as { vocab: Record<string, number>; merges: unknown[] }),
  )

const HARMS: [string, SampleErrorCode, Harm][] = [
  ['no config.json', 'MODEL_MISSING', remove('config.json')],
  ['no weights', 'MODEL_MISSING', remove(WEIGHTS)],
  ['no tokenizer', 'TOKENIZER_INVALID', remove('tokenizer.json')],
  [
    'a folder in place of config.json',
    'MODEL_MISSING',
    folder => {
      fs.rmSync(at(folder, 'config.json'))
      fs.mkdirSync(at(folder, 'config.json'))
    },
  ],
  ['a configuration that is no JSON', 'CONFIG_INVALID', text('config.json', '{')],
  [
    'a configuration that says a thing twice',
    'CONFIG_INVALID',
    text('config.json', '{"a":1,"\\u0061":2}'),
  ],
  ['another kind of model', 'CONFIG_INVALID', config({ model_type: 'llama' })],
  ['no layers', 'CONFIG_INVALID', config({ n_layer: 0 })],
  ['half a layer', 'CONFIG_INVALID', config({ n_layer: 1.5 })],
  ['more layers than memory', 'CONFIG_INVALID', config({ n_layer: 1e9 })],
  ['a context beyond all bounds', 'CONFIG_INVALID', config({ n_positions: 2 ** 52 })],
  ['heads that do not divide the width', 'CONFIG_INVALID', config({ n_head: 3 })],
  ['an end of text that is no token', 'CONFIG_INVALID', config({ eos_token_id: 300 })],
  [
    'an activation that GPT-2 has not',
    'MODEL_UNSUPPORTED',
    config({ activation_function: 'relu' }),
  ],
  [
    'attention that is scaled by layer',
    'MODEL_UNSUPPORTED',
    config({ scale_attn_by_inverse_layer_idx: true }),
  ],
  ['one layer more than there are weights', 'TENSOR_MISSING', config({ n_layer: 3 })],
  ['a width that the weights have not', 'TENSOR_SHAPE', config({ n_embd: 32 })],
  [
    'an output layer of its own that is missing',
    'TENSOR_MISSING',
    config({ tie_word_embeddings: false }),
  ],
  ['an empty file of weights', 'HEADER_INVALID', raw(() => Buffer.alloc(0))],
  ['a header that is longer than the file', 'FILE_CUT', raw(b => lengthOf(b, BigInt(b.length)))],
  ['a header of 2^63 bytes', 'HEADER_INVALID', raw(b => lengthOf(b, 2n ** 63n))],
  ['a header of 200 MB', 'HEADER_INVALID', raw(b => lengthOf(b, 200_000_000n))],
  ['a header that is no JSON', 'HEADER_INVALID', raw(b => b.fill('x', 8, 12))],
  ['a header that is a list', 'HEADER_INVALID', raw(() => fileOf('[1]', Buffer.alloc(8)))],
  [
    'a header that begins with blanks',
    'HEADER_INVALID',
    raw(() => fileOf('  {}', Buffer.alloc(0))),
  ],
  [
    'the same tensor twice',
    'HEADER_INVALID',
    folder => {
      const { header, data } = partsOf(at(folder, WEIGHTS))
      const twice = JSON.stringify(header).replace(
        '{',
        `{"wte.weight":${JSON.stringify(header['wte.weight'])},`,
      )
      fs.writeFileSync(at(folder, WEIGHTS), fileOf(twice, data))
    },
  ],
  [
    'the same tensor with and without its prefix',
    'HEADER_INVALID',
    inHeader(h => {
      h['transformer.ln_f.bias'] = { dtype: 'F32', shape: [0], data_offsets: [0, 0] }
    }),
  ],
  [
    'tensors that lie over one another',
    'HEADER_INVALID',
    inHeader(h => {
      entry(h, 'ln_f.bias').data_offsets = [...entry(h, 'ln_f.weight').data_offsets]
    }),
  ],
  [
    'a gap between tensors',
    'HEADER_INVALID',
    inHeader(h => {
      delete h['h.0.ln_1.bias']
    }),
  ],
  ['bytes after the last tensor', 'HEADER_INVALID', raw(b => Buffer.concat([b, Buffer.alloc(8)]))],
  [
    'offsets that run backwards',
    'HEADER_INVALID',
    inHeader(h => {
      entry(h, 'ln_f.bias').data_offsets.reverse()
    }),
  ],
  [
    'a negative offset',
    'HEADER_INVALID',
    inHeader(h => {
      entry(h, 'wte.weight').data_offsets[0] = -4
    }),
  ],
  [
    'an offset that is no safe integer',
    'HEADER_INVALID',
    inHeader(h => {
      entry(h, 'ln_f.bias').data_offsets[1] = 2 ** 60
    }),
  ],
  [
    'a shape whose product is not its bytes',
    'HEADER_INVALID',
    inHeader(h => {
      entry(h, 'ln_f.bias').shape = [17]
    }),
  ],
  [
    'a shape whose product runs over',
    'HEADER_INVALID',
    inHeader(h => {
      entry(h, 'ln_f.bias').shape = [2 ** 40, 2 ** 40, 2 ** 40]
    }),
  ],
  [
    'nine dimensions',
    'HEADER_INVALID',
    inHeader(h => {
      entry(h, 'ln_f.bias').shape = [1, 1, 1, 1, 1, 1, 1, 1, 16]
    }),
  ],
  [
    'a field that the format has not',
    'HEADER_INVALID',
    inHeader(h => {
      Object.assign(entry(h, 'ln_f.bias'), { file: '/etc/passwd' })
    }),
  ],
  [
    'a tensor transposed',
    'TENSOR_SHAPE',
    inHeader(h => {
      entry(h, 'h.0.attn.c_attn.weight').shape.reverse()
    }),
  ],
  [
    'a tensor missing',
    'TENSOR_MISSING',
    inHeader(h => {
      h['h.0.ln_1.gone'] = entry(h, 'h.0.ln_1.bias')
      delete h['h.0.ln_1.bias']
    }),
  ],
  [
    'a number type that is not read',
    'TENSOR_TYPE',
    inHeader(h => {
      entry(h, 'ln_f.bias').dtype = 'I32'
    }),
  ],
  ['a file that is cut', 'FILE_CUT', raw(b => b.subarray(0, b.length - 1))],
  ['an infinite weight', 'TENSOR_NOT_FINITE', weight('wpe.weight', 0x7f80_0000)],
  ['a weight that is minus infinity', 'TENSOR_NOT_FINITE', weight('ln_f.bias', 0xff80_0000)],
  ['a weight that is no number', 'TENSOR_NOT_FINITE', weight('h.1.mlp.c_fc.weight', 0x7fc0_0001)],
  [
    'a token beyond the model',
    'TOKENIZER_INVALID',
    tokenizer(m => {
      m.vocab.e = 300
    }),
  ],
  [
    'a byte that cannot be written',
    'TOKENIZER_INVALID',
    tokenizer(m => {
      delete m.vocab.e
    }),
  ],
  [
    'a token that stands for no byte',
    'TOKENIZER_INVALID',
    tokenizer(m => {
      m.vocab['漢'] = 298
    }),
  ],
  [
    'a merge of three',
    'TOKENIZER_INVALID',
    tokenizer(m => {
      m.merges[0] = 'a b c'
    }),
  ],
  [
    'a tokenizer of another kind',
    'TOKENIZER_INVALID',
    inJson('tokenizer.json', value => {
      Object.assign(value, { pre_tokenizer: { type: 'Metaspace' } })
    }),
  ],
]

const INDEX = 'model.safetensors.index.json'
const inIndex = (change: (map: Record<string, string>) => void) =>
  inJson(INDEX, value => change(value.weight_map as Record<string, string>))

const SHARD_HARMS: [string, SampleErrorCode, Harm][] = [
  [
    'a shard above the folder',
    'PATH_UNSAFE',
    inIndex(m => {
      m['wte.weight'] = '../model-1-of-2.safetensors'
    }),
  ],
  [
    'a shard at an absolute path',
    'PATH_UNSAFE',
    inIndex(m => {
      m['wte.weight'] = '/dev/zero'
    }),
  ],
  [
    'a shard with a NUL in its name',
    'PATH_UNSAFE',
    inIndex(m => {
      m['wte.weight'] = 'model-1\0.safetensors'
    }),
  ],
  ['a shard that is not there', 'MODEL_MISSING', remove('model-2-of-2.safetensors')],
  [
    'an index that names another shard',
    'HEADER_INVALID',
    inIndex(m => {
      m['wte.weight'] = 'model-2-of-2.safetensors'
    }),
  ],
  [
    'an index that leaves a tensor out',
    'HEADER_INVALID',
    inIndex(m => {
      delete m['wte.weight']
    }),
  ],
  ['an index without a map', 'HEADER_INVALID', text(INDEX, '{}')],
]

describe('a hostile or broken model folder', () => {
  test('is tried in more than forty ways', () => {
    expect(HARMS.length + SHARD_HARMS.length).toBeGreaterThan(50)
  })

  // Planted: gaps between tensors not looked for; a test for infinity that takes only what is no number. Seen to fail on 2026-11-25.
  test.each(HARMS)('is refused: %s', (_, code, harm) => {
    const folder = tempFolder()
    writeTinyModel(folder)
    harm(folder)
    expect(() => inspect(folder)).toThrow(refusal(code) as Error)
  })

  test.each(SHARD_HARMS)('in shards is refused: %s', (_, code, harm) => {
    const folder = tempFolder()
    writeTinyModel(folder, { shards: 2 })
    harm(folder)
    expect(() => inspect(folder)).toThrow(refusal(code) as Error)
  })

  test.each([
    ['F16', { type: 'F16' }],
    ['BF16', { type: 'BF16' }],
  ] as const)('is refused for a weight that is no number in %s', (_, how) => {
    const folder = tempFolder()
    writeTinyModel(folder, how)
    inHeader((header, data) => {
      const [begin] = entry(header, 'ln_f.bias').data_offsets
      data.writeUInt16LE(0x7fff, begin)
    })(folder)
    expect(() => inspect(folder)).toThrow(refusal('TENSOR_NOT_FINITE') as Error)
  })
})

describe('a sound model folder', () => {
  test.each([
    ['one file', {}],
    ['three shards', { shards: 3 }],
    ['names with a prefix', { prefix: 'transformer.' }],
    ['half precision', { type: 'F16' }],
    ['an output layer of its own', { shape: { tied: false } }],
  ] as const)('is read: %s', (_, how) => {
    const folder = tempFolder()
    const shape = writeTinyModel(folder, how)
    expect(inspect(folder).checkpoint.shape).toEqual(shape)
  })

  test('is read with vocab.json and merges.txt in place of tokenizer.json', () => {
    const folder = tempFolder()
    writeTinyModel(folder)
    const { model } = JSON.parse(fs.readFileSync(at(folder, 'tokenizer.json'), 'utf8')) as {
      model: { vocab: Record<string, number>; merges: string[][] }
    }
    const before = inspect(folder).checkpoint.tokenizer.encode('those letters')
    fs.rmSync(at(folder, 'tokenizer.json'))
    fs.writeFileSync(at(folder, 'vocab.json'), JSON.stringify(model.vocab))
    const lines = model.merges.map(pair => pair.join(' '))
    fs.writeFileSync(at(folder, 'merges.txt'), ['#version: 0.2', ...lines, ''].join('\n'))
    expect(inspect(folder).checkpoint.tokenizer.encode('those letters')).toEqual(before)
  })
})
