import { parseArm, type Arm } from '../sampling/arm.ts'
import type { ModelShape } from '../checkpoint/index.ts'
import { roomAfter } from '../engine/generate.ts'
import { SampleError } from '../errors.ts'
import type { Tokenizer } from '../tokenizer/index.ts'

/** What whoever asks for samples may set. */
export interface Settings {
  readonly count: number
  readonly arms: readonly string[]
  readonly seed: string
  readonly least: number
  /** Null for as many tokens as the model has room for. */
  readonly most: number | null
  /** Texts to begin with, by turns; none where empty. */
  readonly prompts: readonly string[]
  /** Samples of one file. */
  readonly shard: number
}

/** The same, held against a model. */
export interface Checked {
  readonly settings: Settings
  readonly arms: readonly Arm[]
  readonly seed: bigint
  readonly most: number
  /** Token ids of each prompt. */
  readonly prompts: readonly (readonly number[])[]
}

const MOST_SAMPLES = 2 ** 32

/**
 * Holds settings against a model.
 *
 * @throws SampleError `SETTING_INVALID`.
 */
export function checkSettings(
  settings: Settings,
  shape: ModelShape,
  tokenizer: Tokenizer,
): Checked {
  const arms = settings.arms.map(parseArm)
  const names = arms.map(({ name }) => name)
  if (new Set(names).size < names.length) throw invalid(`An arm stands twice: ${names.join(', ')}.`)
  if (settings.count > MOST_SAMPLES)
    throw invalid('More than 4,294,967,296 samples have no numbers.')
  const seed = BigInt(settings.seed)
  if (seed >= 2n ** 64n) throw invalid('A seed is below 2^64.')
  const prompts = settings.prompts.map(text => tokenizer.encode(text))
  const room = Math.min(...[[], ...prompts].map(prompt => roomAfter(prompt, shape)))
  if (room < 1) throw invalid(`A prompt is longer than the ${shape.context} tokens of the model.`)
  const most = settings.most ?? Math.max(...[[], ...prompts].map(p => roomAfter(p, shape)))
  if (settings.most !== null && settings.most > room)
    throw invalid(`There is room for ${room} tokens after the longest prompt, not for ${most}.`)
  if (settings.least > Math.min(most, room))
    throw invalid(`At least ${settings.least} tokens are more than there is room for.`)
  return { settings, arms, seed, most, prompts }
}

const invalid = (message: string): SampleError => new SampleError('SETTING_INVALID', message)
