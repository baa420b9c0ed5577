import { z } from 'zod'
import type { Made } from '../engine/generate.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import { MADE_BY } from './notice.ts'
import type { Plan } from './plan.ts'

/** One sample as it is kept: the fields of the data set of 2019 first. */
export interface Sample {
  readonly id: number
  /** Whether the model ended the text itself. */
  readonly ended: boolean
  /** In tokens. */
  readonly length: number
  /** Without the prompt; what a cut left of a character shows as U+FFFD, and `tokens` has its bytes. */
  readonly text: string
  readonly tokens: readonly number[]
  readonly prompt: string | null
  readonly arm: string
  readonly seed: string
  readonly made_by: typeof MADE_BY
}

const form: z.ZodType<Sample> = z.strictObject({
  id: z.int().nonnegative(),
  ended: z.boolean(),
  length: z.int().nonnegative(),
  text: z.string(),
  tokens: z.array(z.int().nonnegative()),
  prompt: z.string().nullable(),
  arm: z.string(),
  seed: z.string(),
  made_by: z.literal(MADE_BY),
})

/** The record of a sample; the order of its fields is part of its bytes. */
export const sampleOf = (made: Made, arm: string, plan: Plan, tokenizer: Tokenizer): Sample => ({
  id: made.index,
  ended: made.ended,
  length: made.tokens.length,
  text: tokenizer.decode(made.tokens),
  tokens: made.tokens,
  prompt: promptOf(plan, made.index),
  arm,
  seed: plan.seed,
  made_by: MADE_BY,
})

/** The prompts take turns. */
export const promptOf = ({ prompts }: Plan, index: number): string | null =>
  prompts.length === 0 ? null : (prompts[index % prompts.length] ?? null)

/** One line of a shard. */
export const parseSample = (line: string): Sample => form.parse(JSON.parse(line))
