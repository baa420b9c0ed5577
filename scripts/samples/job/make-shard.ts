import type { InferenceSession } from 'onnxruntime-node'
import type { Checkpoint } from '../checkpoint/index.ts'
import { generate } from '../engine/generate.ts'
import { parseArm } from '../sampling/arm.ts'
import type { Plan } from './plan.ts'
import { sampleOf, type Sample } from './record.ts'
import type { Shard } from './shards.ts'
import { tasksOf } from './write-arm.ts'

/** What one shard is made with. */
export interface ShardOrder {
  readonly session: InferenceSession
  readonly checkpoint: Checkpoint
  readonly plan: Plan
  readonly shard: Shard
  readonly batch: number
}

/**
 * Makes the samples of one shard, in order.
 *
 * @param onStep called after each step with the number of tokens that it made; throws to stop.
 */
export async function makeShard(
  { session, checkpoint, plan, shard, batch }: ShardOrder,
  onStep: (tokens: number) => void,
): Promise<Sample[]> {
  const { arm, first, end } = shard
  const recipe = {
    arm: parseArm(arm),
    seed: BigInt(plan.seed),
    least: plan.least,
    most: plan.most,
  }
  const prompts = plan.prompts.map(text => checkpoint.tokenizer.encode(text))
  const tasks = tasksOf([shard], prompts)
  const rows = Math.min(batch, end - first)
  const samples: Sample[] = []
  for await (const made of generate(session, checkpoint.shape, recipe, tasks, rows, onStep))
    samples.push(sampleOf(made, arm, plan, checkpoint.tokenizer))
  return samples.sort((a, b) => a.id - b.id)
}
