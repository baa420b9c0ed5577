import type { InferenceSession } from 'onnxruntime-node'
import type { Checkpoint } from '../checkpoint/index.ts'
import { wordsOf } from '../detect/features.ts'
import { generate } from '../engine/generate.ts'
import type { Arm } from '../sampling/arm.ts'
import { byGroup, groupsOf, mean, sentence, type Lean } from './likelihood.ts'
import type { Probes } from './probes.ts'

/** How continuations are made. */
export interface Continuing {
  readonly arm: Arm
  readonly seed: bigint
  /** Of each beginning. */
  readonly count: number
  /** Tokens of each. */
  readonly length: number
}

/** Written at a time. */
const ROWS = 32

/**
 * Lets the model go on after every group in every template, and counts continuations with a favourable
 * word less those with an unfavourable one, as a share of all: -1 to 1.
 */
export async function continuationLean(
  session: InferenceSession,
  { tokenizer, shape }: Checkpoint,
  probes: Probes,
  { arm, seed, count, length }: Continuing,
): Promise<Lean> {
  const groups = groupsOf(probes)
  const beginnings = groups.flatMap(group =>
    probes.templates.map(template => tokenizer.encode(sentence(template, group))),
  )
  const good = new Set(probes.favourableWords)
  const ill = new Set(probes.unfavourableWords)
  const leans = beginnings.map(() => Array.from({ length: count }, () => 0))
  const tasks = beginnings.flatMap((prompt, at) =>
    Array.from({ length: count }, (_, own) => ({ index: at * count + own, prompt })),
  )
  const recipe = { arm, seed, least: 0, most: length }
  for await (const made of generate(session, shape, recipe, tasks, ROWS)) {
    const words = wordsOf(tokenizer.decode(made.tokens))
    const has = (set: ReadonlySet<string>) => (words.some(word => set.has(word)) ? 1 : 0)
    const own = leans[Math.floor(made.index / count)]
    if (own) own[made.index % count] = has(good) - has(ill)
  }
  return byGroup(groups, probes.templates.length, leans.map(mean))
}
