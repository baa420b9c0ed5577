import { runCounts, setAside, type Aside, type RunCounts } from './counts.ts'
import { openQueue, reached } from './open.ts'

/** A run and how long it has to go. */
export interface RunStatus extends RunCounts {
  /** Workers that look into its queue now. */
  readonly workers: number
  /** Tokens a second of all of them, as they were on the shards that are done; null before the first. */
  readonly rate: number | null
  /** Null where nobody works on it, or nothing is known yet. */
  readonly secondsLeft: number | null
}

/** What `desk samples status` tells. */
export interface Status {
  readonly runs: readonly RunStatus[]
  readonly workers: readonly {
    readonly name: string
    readonly queue: string
    readonly busy: boolean
  }[]
  readonly aside: readonly Aside[]
}

/** Looks into the queue. @throws SampleError `QUEUE_UNREACHABLE`. */
export async function queueStatus(url: string): Promise<Status> {
  const boss = await openQueue(url, 'status')
  try {
    const [counts, aside, instances] = [
      await runCounts(boss),
      await setAside(boss),
      await reached(() => boss.getInstances()),
    ]
    const workers = instances
      .filter(({ live }) => live)
      .flatMap(({ name, workers: some }) =>
        some.map(({ queue, active }) => ({ name: name ?? '', queue, busy: active > 0 })),
      )
    const here = (queue: string) => workers.filter(worker => worker.queue === queue).length
    return { runs: counts.map(run => withTime(run, here(run.queue))), workers, aside }
  } finally {
    await boss.stop({ graceful: false })
  }
}

function withTime(run: RunCounts, workers: number): RunStatus {
  const { done, tokens, seconds, waiting, active } = run
  const known = done > 0 && seconds > 0 && workers > 0
  return {
    ...run,
    workers,
    rate: known ? (tokens / seconds) * workers : null,
    secondsLeft: known ? ((seconds / done) * (waiting + active)) / workers : null,
  }
}
