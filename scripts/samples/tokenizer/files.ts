import { z } from 'zod'
import { hasFile, readText } from '../checkpoint/read-text.ts'
import { parseUniqueJson } from '../checkpoint/unique-json.ts'
import { SampleError } from '../errors.ts'

/** A byte-pair vocabulary as its files have it. */
export interface Vocabulary {
  /** Written token → id. */
  readonly ids: ReadonlyMap<string, number>
  /** Pairs in the order in which they are merged. */
  readonly merges: readonly (readonly [string, string])[]
  /** Tokens that stand for themselves and not for bytes, such as the end of text. */
  readonly special: ReadonlyMap<string, number>
  readonly files: readonly string[]
}

const id = z.int().nonnegative()
const pair = z.union([
  z.tuple([z.string(), z.string()]),
  z.string().transform((line, context): [string, string] => {
    const [left, right, ...more] = line.split(' ')
    if (left && right && more.length === 0) return [left, right]
    context.addIssue({ code: 'custom', message: 'is no pair' })
    return z.NEVER
  }),
])
const together = z.looseObject({
  added_tokens: z.array(z.looseObject({ id, content: z.string() })).default([]),
  normalizer: z.null().optional(),
  pre_tokenizer: z.looseObject({
    type: z.literal('ByteLevel'),
    add_prefix_space: z.literal(false),
  }),
  model: z.looseObject({
    type: z.literal('BPE').optional(),
    vocab: z.record(z.string(), id),
    merges: z.array(pair),
  }),
})

/**
 * Reads tokenizer.json, or vocab.json with merges.txt.
 *
 * @throws SampleError `TOKENIZER_INVALID`.
 */
export function readVocabulary(folder: string): Vocabulary {
  if (hasFile(folder, 'tokenizer.json')) return fromOneFile(folder)
  if (hasFile(folder, 'vocab.json') && hasFile(folder, 'merges.txt')) return fromTwoFiles(folder)
  throw invalid('there is neither tokenizer.json nor vocab.json with merges.txt')
}

function fromOneFile(folder: string): Vocabulary {
  const name = 'tokenizer.json'
  const parsed = together.safeParse(parseUniqueJson(readText(folder, name), 'TOKENIZER_INVALID'))
  if (!parsed.success) throw invalid(`${name}: ${z.prettifyError(parsed.error).slice(0, 500)}`)
  const { added_tokens: added, model } = parsed.data
  return {
    ids: new Map(Object.entries(model.vocab)),
    merges: model.merges,
    special: new Map(added.map(({ content, id }) => [content, id])),
    files: [name],
  }
}

/** What ends a text is written so in the vocabulary of GPT-2 itself. */
const END_OF_TEXT = '<|endoftext|>'

function fromTwoFiles(folder: string): Vocabulary {
  const vocab = parseUniqueJson(readText(folder, 'vocab.json'), 'TOKENIZER_INVALID')
  const ids = z.record(z.string(), id).safeParse(vocab)
  const lines = readText(folder, 'merges.txt')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#version'))
  const merges = z.array(pair).safeParse(lines)
  if (!ids.success || !merges.success) throw invalid('vocab.json or merges.txt has another form')
  const end = ids.data[END_OF_TEXT]
  return {
    ids: new Map(Object.entries(ids.data)),
    merges: merges.data,
    special: new Map(end === undefined ? [] : [[END_OF_TEXT, end]]),
    files: ['vocab.json', 'merges.txt'],
  }
}

/** A refusal of a tokenizer. */
export const invalid = (detail: string): SampleError =>
  new SampleError('TOKENIZER_INVALID', `The tokenizer cannot be used: ${detail}.`)
