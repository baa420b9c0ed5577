import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { positive } from './numbers.ts'
import type { EnqueueOptions, PlaceOptions, WorkerOptions } from './queue.ts'
import { withSettings } from './settings-options.ts'

const withPlace = (command: Command): Command =>
  command
    .option('--out <folder>', 'where the shards of all runs go, the same folder for all workers')
    .option('--bucket', 'the bucket that DESK_EVIDENCE_… name instead, under samples/')

/** `desk samples enqueue|worker|status|cancel`: runs that many machines share through PostgreSQL. */
export function registerQueue(samples: Command, desk: DeskCli, modelPlace: () => string): void {
  withPlace(withSettings(samples.command('enqueue')))
    .description('put samples into the queue in DATABASE_URL, for workers to make')
    .addHelpText(
      'after',
      examples([
        'samples enqueue --model gpt2 --n 1000 --arm t1 --out /shared/samples',
        'the same again changes nothing, but tries what was set aside once more',
      ]),
    )
    .action(async (options: EnqueueOptions) => {
      const { enqueueCommand } = await import('./queue.ts')
      await enqueueCommand(desk, modelPlace(), options)
    })

  withPlace(samples.command('worker'))
    .description('make what is in the queue; any number of workers come to the same bytes')
    .requiredOption('--model <name>', 'a model folder, or the name of a model')
    .option('--batch <n>', 'written at a time; changes the speed and not the texts', positive, 32)
    .option('--threads <n>', 'processor cores to use; all where left out', positive)
    .option('--drain', 'end when nothing is left, rather than wait for more')
    .addHelpText(
      'after',
      examples([
        'samples worker --model ./gpt2 --out /shared/samples',
        'on each machine, with DATABASE_URL set',
      ]),
    )
    .action(async (options: WorkerOptions & PlaceOptions) => {
      const { workerCommand } = await import('./queue.ts')
      await workerCommand(desk, modelPlace(), options)
    })

  samples
    .command('status')
    .description('runs in the queue, who works on them, how fast, and what was set aside')
    .addHelpText(
      'after',
      examples(['samples status', 'a line a run, and each shard that was set aside']),
    )
    .action(async () => {
      const { statusCommand } = await import('./queue-status.ts')
      await statusCommand(desk)
    })

  samples
    .command('cancel')
    .description('call a run in the queue off; the same `enqueue` takes it up again')
    .argument('<run>', 'as `samples status` names it')
    .addHelpText(
      'after',
      examples(['samples cancel 4f1c2b7a90de3355', 'nothing more of it is begun']),
    )
    .action(async (run: string) => {
      const { cancelCommand } = await import('./queue-status.ts')
      await cancelCommand(desk, run)
    })
}
