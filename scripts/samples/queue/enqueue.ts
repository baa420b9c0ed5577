import type { Place } from '../../../schema/evidence/store/place.ts'
import { planOf } from '../job/plan.ts'
import { checkSettings, type Settings } from '../job/settings.ts'
import { shardsOf, type Shard } from '../job/shards.ts'
import type { Found } from '../models/registry.ts'
import { thoseIn } from './counts.ts'
import { LEASE, type ShardJob } from './job.ts'
import { jobIdOf, queueOf } from './names.ts'
import { openQueue, reached } from './open.ts'
import { finish, keepPlan, missingIn } from './runs.ts'

/** So many jobs go to the database at once. */
const AT_ONCE = 500

/** What is asked of the workers. */
export interface EnqueueRequest {
  readonly url: string
  readonly place: Place
  readonly model: Found
  readonly settings: Settings
  readonly by: string | null
}

/** What came of it. */
export interface Enqueued {
  readonly run: string
  readonly queue: string
  readonly shards: number
  /** Shards that are in the place already. */
  readonly there: number
  /** Shards that had been set aside, and are tried again. */
  readonly again: number
}

/**
 * Puts the shards of a run that are not there yet into the queue. To do it again changes nothing but for
 * what was set aside: that is tried again. Where all is there and the last worker died before it could
 * write the manifest, that is made up for.
 *
 * @throws SampleError
 */
export async function enqueue(request: EnqueueRequest): Promise<Enqueued> {
  const { url, place, model, settings, by } = request
  const { shape, tokenizer } = model.checkpoint
  const plan = planOf(checkSettings(settings, shape, tokenizer), model)
  const queue = queueOf(model.sha256, plan.runtime)
  const boss = await openQueue(url, 'enqueue')
  try {
    const run = await keepPlan(place, plan)
    const missing = await missingIn(place, run, plan)
    const askedAt = new Date().toISOString()
    const jobs = missing.map(shard => {
      const data: ShardJob = { run, arm: shard.arm, at: numberOf(shard, plan.shard), by, askedAt }
      return { id: jobIdOf(run, shard), data }
    })
    const again = await reached(async () => {
      await boss.createQueue(queue, LEASE)
      let count = 0
      for (let from = 0; from < jobs.length; from += AT_ONCE) {
        const some = jobs.slice(from, from + AT_ONCE)
        const ids = some.map(({ id }) => id)
        // A shard that was done and is gone, or was called off, is made anew.
        const ended = await thoseIn(boss, queue, ids, ['completed', 'cancelled'])
        if (ended.length > 0) await boss.deleteJob(queue, ended)
        await boss.insert(queue, some)
        const failed = await thoseIn(boss, queue, ids, ['failed'])
        if (failed.length > 0) await boss.retry(queue, failed)
        count += failed.length
      }
      return count
    })
    if (missing.length === 0) {
      const { files } = model
      const command = 'desk samples enqueue'
      await finish(place, run, plan, { by, startedAt: askedAt, batch: null, files, command })
    }
    const shards = plan.arms.flatMap(arm => shardsOf(plan, arm)).length
    return { run, queue, shards, there: shards - missing.length, again }
  } finally {
    await boss.stop({ graceful: false })
  }
}

const numberOf = ({ first }: Shard, size: number): number => first / size
