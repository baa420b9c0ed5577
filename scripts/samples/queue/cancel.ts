import { SampleError } from '../errors.ts'
import { liveOf, runCounts } from './counts.ts'
import { openQueue, reached } from './open.ts'

/**
 * Calls a run off: what waits is not begun, and workers give up what they hold at their next heartbeat.
 * `enqueue` takes it up again.
 *
 * @returns how many shards were called off.
 * @throws SampleError `OUTPUT_MISSING` where the queue knows no such run.
 */
export async function cancelRun(url: string, run: string): Promise<number> {
  const boss = await openQueue(url, 'cancel')
  try {
    const found = (await runCounts(boss)).filter(each => each.run === run)
    if (found.length === 0)
      throw new SampleError(
        'OUTPUT_MISSING',
        `The queue knows no run ${run}; \`samples status\` lists them.`,
      )
    let count = 0
    for (const { queue } of found) {
      const ids = await liveOf(boss, queue, run)
      if (ids.length > 0) await reached(() => boss.cancel(queue, ids))
      count += ids.length
    }
    return count
  } finally {
    await boss.stop({ graceful: false })
  }
}
