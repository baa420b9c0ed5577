import { z } from 'zod'
import { SampleError } from '../errors.ts'
import { readText } from './read-text.ts'
import { parseUniqueJson } from './unique-json.ts'

/** The measures of a GPT-2 model, as far as its arithmetic goes. */
export interface ModelShape {
  readonly vocabulary: number
  /** Length of a token's vector. */
  readonly width: number
  readonly layers: number
  readonly heads: number
  /** Width of the inner layer of each block, usually 4 × width. */
  readonly inner: number
  /** Most tokens of one text, prompt included. */
  readonly context: number
  readonly epsilon: number
  /** The token that opens and ends a text. */
  readonly endOfText: number
  /** True where the token vectors are also the output layer. */
  readonly tied: boolean
}

/** Far above any GPT-2; a configuration beyond it is an error or an attack on memory. */
const MOST = { vocabulary: 1_000_000, width: 65_536, layers: 1_024, context: 1_048_576 }

const size = (most: number) => z.int().positive().max(most)

const form = z.looseObject({
  model_type: z.literal('gpt2'),
  vocab_size: size(MOST.vocabulary),
  n_embd: size(MOST.width),
  n_layer: size(MOST.layers),
  n_head: size(MOST.width),
  n_positions: size(MOST.context),
  n_inner: size(4 * MOST.width).nullish(),
  layer_norm_epsilon: z.number().positive().max(0.1).default(1e-5),
  activation_function: z.string().default('gelu_new'),
  eos_token_id: z.int().nonnegative().nullish(),
  tie_word_embeddings: z.boolean().default(true),
  scale_attn_weights: z.boolean().default(true),
  scale_attn_by_inverse_layer_idx: z.boolean().default(false),
})

/** Two names of the one activation that GPT-2 was trained with. */
const ACTIVATIONS = ['gelu_new', 'gelu_pytorch_tanh']

/**
 * Reads config.json of a model folder.
 *
 * @throws SampleError `MODEL_MISSING`, `CONFIG_INVALID`, `MODEL_UNSUPPORTED`.
 */
export function readShape(folder: string): ModelShape {
  const parsed = form.safeParse(parseUniqueJson(readText(folder, 'config.json'), 'CONFIG_INVALID'))
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error))
  const config = parsed.data
  if (config.n_embd % config.n_head !== 0)
    throw invalid(`n_embd (${config.n_embd}) cannot be divided among n_head (${config.n_head}).`)
  const endOfText = config.eos_token_id ?? config.vocab_size - 1
  if (endOfText >= config.vocab_size)
    throw invalid(`eos_token_id (${endOfText}) is beyond vocab_size (${config.vocab_size}).`)
  if (!ACTIVATIONS.includes(config.activation_function))
    throw unsupported(`the activation ${JSON.stringify(config.activation_function)}`)
  if (!config.scale_attn_weights) throw unsupported('attention without scaling')
  if (config.scale_attn_by_inverse_layer_idx) throw unsupported('attention scaled by layer')
  return {
    vocabulary: config.vocab_size,
    width: config.n_embd,
    layers: config.n_layer,
    heads: config.n_head,
    inner: config.n_inner ?? 4 * config.n_embd,
    context: config.n_positions,
    epsilon: config.layer_norm_epsilon,
    endOfText,
    tied: config.tie_word_embeddings,
  }
}

const invalid = (detail: string): SampleError =>
  new SampleError('CONFIG_INVALID', `config.json is no configuration of a GPT-2 model: ${detail}`)

const unsupported = (what: string): SampleError =>
  new SampleError('MODEL_UNSUPPORTED', `The model uses ${what}, which no GPT-2 does.`)
