import { cancelRun } from '../../samples/queue/cancel.ts'
import { queueStatus, type RunStatus } from '../../samples/queue/status.ts'
import type { DeskCli } from '../desk-cli.ts'
import { table } from '../table.ts'
import { inWords } from './in-words.ts'
import { timeText } from './progress.ts'

/** `desk samples status`. */
export async function statusCommand(desk: DeskCli): Promise<void> {
  const status = await inWords(() => queueStatus(desk.settings.databaseUrl))
  desk.output.result(status, () => {
    const { runs, workers, aside } = status
    if (runs.length === 0) return 'The queue holds no run.'
    const parts = [table(runs.map(inColumns), COLUMNS), `${workers.length} workers are there.`]
    for (const { run, arm, at, why } of aside) parts.push(`Set aside: ${run} ${arm} ${at}, ${why}`)
    return parts.join('\n')
  })
}

const COLUMNS = ['run', 'done', 'active', 'waiting', 'aside', 'workers', 'tokens/s', 'left']

const inColumns = (run: RunStatus) => ({
  ...run,
  'tokens/s': run.rate === null ? 'unknown' : Math.round(run.rate),
  left: run.secondsLeft === null ? 'unknown' : timeText(run.secondsLeft * 1_000),
})

/** `desk samples cancel`. */
export async function cancelCommand(desk: DeskCli, run: string): Promise<void> {
  const count = await inWords(() => cancelRun(desk.settings.databaseUrl, run))
  desk.output.result({ run, cancelled: count }, () => `${count} shards of ${run} were called off.`)
}
