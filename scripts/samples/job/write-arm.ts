import type { InferenceSession } from 'onnxruntime-node'
import type { Checkpoint } from '../checkpoint/index.ts'
import { generate, type Recipe, type Task } from '../engine/generate.ts'
import type { Plan } from './plan.ts'
import { sampleOf, type Sample } from './record.ts'
import { isWritten, shardsOf, writeShard, type Shard } from './shards.ts'

/** What one arm is written with. */
export interface ArmJob {
  readonly session: InferenceSession
  readonly checkpoint: Checkpoint
  readonly plan: Plan
  readonly recipe: Recipe
  readonly prompts: readonly (readonly number[])[]
  readonly folder: string
  readonly batch: number
  /** Called after each step; throws to stop. What is not in a shard then is made again. */
  readonly onStep: (tokens: number) => void
  readonly onSamples: (samples: number) => void
}

/** Writes the shards of an arm that are not there yet. A shard is written as soon as it is whole. */
export async function writeArm(job: ArmJob): Promise<void> {
  const { session, checkpoint, plan, recipe, prompts, folder, batch } = job
  const arm = recipe.arm.name
  const missing = shardsOf(plan, arm).filter(shard => !isWritten(folder, shard))
  const left = missing.reduce((sum, { first, end }) => sum + end - first, 0)
  if (left === 0) return
  const open = new Map<Shard, Sample[]>()
  const tasks = tasksOf(missing, prompts)
  const rows = Math.min(batch, left)
  for await (const made of generate(session, checkpoint.shape, recipe, tasks, rows, job.onStep)) {
    const shard = missing.find(({ first, end }) => made.index >= first && made.index < end)
    if (!shard) throw new Error(`Nobody asked for sample ${made.index}.`)
    const samples = open.get(shard) ?? []
    open.set(shard, samples)
    samples.push(sampleOf(made, arm, plan, checkpoint.tokenizer))
    if (samples.length < shard.end - shard.first) continue
    open.delete(shard)
    writeShard(
      folder,
      shard,
      samples.sort((a, b) => a.id - b.id),
    )
    job.onSamples(samples.length)
  }
}

/** What is to be made for some shards, in order. */
export function* tasksOf(
  shards: readonly Shard[],
  prompts: readonly (readonly number[])[],
): Generator<Task, undefined> {
  for (const { first, end } of shards)
    for (let index = first; index < end; index++)
      yield { index, prompt: prompts[index % prompts.length] ?? [] }
}
