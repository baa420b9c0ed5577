import { generate, type Made, type Task } from '../engine/generate.ts'
import { loadModel } from '../engine/session.ts'
import { SampleError } from '../errors.ts'
import type { Found } from '../models/registry.ts'
import { parseArm } from '../sampling/arm.ts'
import { readPlan, type Plan } from './plan.ts'
import { promptOf, type Sample } from './record.ts'
import { readShard, shardsOf } from './shards.ts'

/** A draw so near an edge may fall to the other side on another processor. */
const NEAR = 1e-5

/** What regenerating some samples showed. */
export interface Verified {
  readonly samples: number
  readonly tokens: number
  /** Samples that part from what is kept, at a draw that lies on an edge. */
  readonly onEdge: number
  /** Samples that part from it elsewhere: another model, other settings, or altered. */
  readonly wrong: readonly string[]
}

/**
 * Makes some samples of each arm again and compares their tokens with those that are kept.
 *
 * @param each how many of each arm, at most.
 * @param random of [0, 1), which ones.
 * @throws SampleError `OUTPUT_OTHER` where the model is not that of the folder.
 */
export async function verifySamples(
  folder: string,
  model: Found,
  each: number,
  random: () => number = Math.random,
): Promise<Verified> {
  const plan = readPlan(folder)
  if (model.sha256 !== plan.model.sha256)
    throw new SampleError('OUTPUT_OTHER', `The samples were made with another ${plan.model.name}.`)
  const session = await loadModel(model.checkpoint)
  const result = { samples: 0, tokens: 0, onEdge: 0, wrong: [] as string[] }
  try {
    for (const arm of plan.arms) {
      const kept = someOf(folder, plan, arm, each, random)
      const recipe = {
        arm: parseArm(arm),
        seed: BigInt(plan.seed),
        least: plan.least,
        most: plan.most,
      }
      const { shape } = model.checkpoint
      const tasks = [...kept.keys()].map(index => taskOf(plan, index, model))
      for await (const made of generate(session, shape, recipe, tasks, Math.max(1, tasks.length))) {
        const sample = kept.get(made.index)
        if (!sample) continue
        result.samples++
        result.tokens += made.tokens.length
        const parting = whereTheyPart(sample, made)
        if (parting === null) continue
        if ((made.margins[parting] ?? 1) < NEAR) result.onEdge++
        else result.wrong.push(`${arm} ${made.index}, token ${parting}`)
      }
    }
  } finally {
    await session.release()
  }
  return result
}

/** Some samples of an arm, from some of its shards. All shards are read: one that is damaged shows. */
function someOf(folder: string, plan: Plan, arm: string, each: number, random: () => number) {
  const chosen = new Set<number>()
  const wanted = Math.min(each, plan.count)
  while (chosen.size < wanted) chosen.add(Math.floor(random() * plan.count))
  const kept = new Map<number, Sample>()
  for (const shard of shardsOf(plan, arm))
    for (const sample of readShard(folder, shard).samples)
      if (chosen.has(sample.id)) kept.set(sample.id, sample)
  return kept
}

function taskOf(plan: Plan, index: number, { checkpoint }: Found): Task {
  const prompt = promptOf(plan, index)
  return { index, prompt: prompt === null ? [] : checkpoint.tokenizer.encode(prompt) }
}

/** The first draw that differs, or null. The end of a text is a draw as well. */
function whereTheyPart(sample: Sample, made: Made): number | null {
  const length = Math.max(sample.tokens.length, made.tokens.length)
  for (let at = 0; at < length; at++) if (sample.tokens[at] !== made.tokens[at]) return at
  return sample.ended === made.ended ? null : length
}
