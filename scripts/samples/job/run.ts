import fs from 'node:fs'
import path from 'node:path'
import type { Provider } from '../engine/session.ts'
import type { Found } from '../models/registry.ts'
import { runInWorker } from './in-worker.ts'
import { MANIFEST, summarise, writeManifest, type ArmSummary } from './manifest.ts'
import { memoryHere, requireMemory } from './memory.ts'
import { adoptPlan, planOf, type Plan } from './plan.ts'
import { checkSettings, type Settings } from './settings.ts'
import { isWritten, shardsOf } from './shards.ts'
import type { News } from './work.ts'

/** What is asked for, and how it is to be done. */
export interface RunRequest {
  readonly model: Found
  readonly settings: Settings
  readonly folder: string
  readonly batch: number
  readonly threads?: number | undefined
  /** Who multiplies; the processor where left out. */
  readonly provider?: Provider | undefined
  /** What it may take, in bytes; all that is here where left out. */
  readonly memory?: number | undefined
  readonly by?: string | null | undefined
  readonly command: string
}

/** What a run came to. */
export interface RunResult {
  readonly folder: string
  readonly arms: readonly ArmSummary[]
  /** False where everything was there already. */
  readonly made: boolean
}

/**
 * Makes samples into a folder, or goes on with what was begun there. At whatever moment it is stopped,
 * the same request goes on, and the folder ends up with the same bytes.
 *
 * @throws SampleError
 */
export async function runSamples(
  request: RunRequest,
  tell: (news: News) => void,
  signal: AbortSignal,
): Promise<RunResult> {
  const { model, settings, folder, batch } = request
  const { checkpoint } = model
  const checked = checkSettings(settings, checkpoint.shape, checkpoint.tokenizer)
  const { provider } = request
  const plan = planOf(checked, model, provider)
  const opening = Math.max(1, ...checked.prompts.map(({ length }) => length))
  requireMemory(
    checkpoint.shape,
    checkpoint.parameters,
    Math.min(batch, plan.count),
    Math.min(checkpoint.shape.context, opening + plan.most),
    request.memory ?? memoryHere(),
  )
  adoptPlan(folder, plan)
  const begun = fs.statSync(path.join(folder, 'plan.json')).mtime
  if (isDone(folder, plan))
    return { folder, arms: plan.arms.map(arm => summarise(folder, plan, arm)), made: false }
  const order = { model: checkpoint.folder, plan, folder, batch, threads: request.threads }
  await runInWorker(order, tell, signal)
  const arms = writeManifest(folder, plan, {
    by: request.by ?? null,
    startedAt: begun.toISOString(),
    endedAt: new Date().toISOString(),
    batch,
    files: model.files,
    command: request.command,
  })
  return { folder, arms, made: true }
}

const isDone = (folder: string, plan: Plan): boolean =>
  fs.existsSync(path.join(folder, MANIFEST)) &&
  plan.arms.every(arm => shardsOf(plan, arm).every(shard => isWritten(folder, shard)))
