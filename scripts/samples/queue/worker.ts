import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Job, PgBoss } from 'pg-boss'
import type { Place } from '../../../schema/evidence/store/place.ts'
import { runtimeHere } from '../job/runtime.ts'
import { shardsOf } from '../job/shards.ts'
import type { Found } from '../models/registry.ts'
import { unsettled } from './counts.ts'
import { LEASE, parseJob, type ShardJob } from './job.ts'
import { ModelThread } from './model-thread.ts'
import { queueOf } from './names.ts'
import { openQueue, reached } from './open.ts'
import { finish, keepShard, planIn } from './runs.ts'

/** What a worker needs, and nothing else. */
export interface WorkerRequest {
  readonly url: string
  readonly place: Place
  readonly model: Found
  readonly batch: number
  readonly threads?: number | undefined
  /** To end when nothing is left, rather than wait for more. */
  readonly drain: boolean
}

/** What a worker tells. */
export type WorkerNews =
  | { readonly kind: 'ready'; readonly queue: string }
  | { readonly kind: 'step'; readonly tokens: number }
  | { readonly kind: 'shard'; readonly run: string; readonly file: string; readonly made: boolean }
  | { readonly kind: 'failed'; readonly run: string; readonly message: string }
  | { readonly kind: 'trouble'; readonly message: string }

/** What a shard came to, kept with its job. */
export interface ShardResult {
  readonly tokens: number
  readonly seconds: number
}

/** How two ways to stop are told apart: after the shard at hand, or at once. */
export interface Stops {
  readonly soon: AbortSignal
  readonly now: AbortSignal
}

const COMMAND = 'desk samples worker'
const POLL_SECONDS = 0.5
/** Near the end of a run each shard may be the last one. */
const NEAR_THE_END = 64

/**
 * Takes shards from the queue of this model and kind of machine, one after the other.
 *
 * @throws SampleError `QUEUE_UNREACHABLE`, or what the model was refused for.
 */
export async function runWorker(
  request: WorkerRequest,
  tell: (news: WorkerNews) => void,
  stops: Stops,
): Promise<void> {
  const { url, model, threads, drain } = request
  const queue = queueOf(model.sha256, runtimeHere())
  const thread = new ModelThread({ model: model.checkpoint.folder, threads })
  try {
    await thread.loaded
    const trouble = (error: unknown) => tell({ kind: 'trouble', message: messageOf(error) })
    const boss = await openQueue(url, `${os.hostname()}:${process.pid}`, trouble)
    try {
      await reached(() => boss.createQueue(queue, LEASE))
      const options = {
        pollingIntervalSeconds: POLL_SECONDS,
        batchSize: 1,
        burstWhenBatchFull: true,
      }
      await boss.work<ShardJob>(queue, options, async ([job]) => {
        if (!job) return
        try {
          return await handle(boss, queue, thread, request, job, stops.now, tell)
        } catch (error) {
          tell({ kind: 'failed', run: String(job.data.run), message: messageOf(error) })
          throw error
        }
      })
      tell({ kind: 'ready', queue })
      while (!stops.soon.aborted && !(drain && (await isEmpty(boss, queue)))) await nap(stops.soon)
      await boss.offWork(queue, { wait: true })
    } finally {
      await boss.stop({ graceful: false })
    }
  } finally {
    await thread.end()
  }
}

async function handle(
  boss: PgBoss,
  queue: string,
  thread: ModelThread,
  { place, model, batch }: WorkerRequest,
  { data, signal }: Job<ShardJob>,
  stop: AbortSignal,
  tell: (news: WorkerNews) => void,
): Promise<ShardResult> {
  const begun = performance.now()
  const { run, arm, at, by, askedAt } = parseJob(data)
  const plan = await planIn(place, run)
  const shard = shardsOf(plan, arm)[at]
  if (!shard || !plan.arms.includes(arm)) throw new Error(`Run ${run} has no shard ${arm} ${at}.`)
  let tokens = 0
  const made = !(await place.has(`${run}/${shard.file}`))
  if (made) {
    const either = AbortSignal.any([signal, stop])
    const step = (count: number) => tell({ kind: 'step', tokens: count })
    const result = await thread.make({ plan, shard, batch }, either, step)
    tokens = result.tokens
    await keepShard(place, run, shard, result.packed)
  }
  if ((await unsettled(boss, queue, run)) <= NEAR_THE_END) {
    const { files } = model
    const startedAt = askedAt
    try {
      await finish(place, run, plan, { by, startedAt, batch, files, command: COMMAND })
    } catch (error) {
      // That another shard is damaged is nothing that this one should be set aside for.
      tell({ kind: 'failed', run, message: messageOf(error) })
    }
  }
  tell({ kind: 'shard', run, file: shard.file, made })
  return { tokens, seconds: (performance.now() - begun) / 1000 }
}

/** Unreachable is not empty: the queue may have more when it is there again. */
const isEmpty = async (boss: PgBoss, queue: string): Promise<boolean> =>
  unsettled(boss, queue).then(
    count => count === 0,
    () => false,
  )

const nap = (signal: AbortSignal): Promise<void> =>
  sleep(POLL_SECONDS * 500, undefined, { signal }).catch(() => undefined)

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
