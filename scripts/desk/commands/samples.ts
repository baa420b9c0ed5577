import path from 'node:path'
import { Option, type Command } from 'commander'
import { ASKABLE } from '../../samples/engine/askable.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { inWords } from '../samples/in-words.ts'
import { registerMeasuring } from '../samples/measuring.ts'
import { memory, positive, several, whole } from '../samples/numbers.ts'
import { registerQueue } from '../samples/queue-commands.ts'
import type { RunOptions } from '../samples/run.ts'
import type { ScoreOptions } from '../samples/score.ts'
import { withSettings } from '../samples/settings-options.ts'
import { modelPlace } from './model.ts'

/** `desk samples …`: machine-made texts, for those who study them. */
export function register(program: Command, desk: DeskCli): void {
  const samples = program.command('samples').description('make texts with a model, and check them')
  registerRun(samples, desk)
  registerMeasuring(samples, desk)
  registerQueue(samples, desk, () => modelPlace(desk))

  samples
    .command('score')
    .description('log-probability and rank of each token of a text under a model')
    .requiredOption('--model <name>', 'a model folder, or the name of a model')
    .option('--text <text>', 'a text; may be repeated', several)
    .option('--ids <ids>', 'token ids with commas between them; may be repeated', several)
    .addHelpText(
      'after',
      examples(['samples score --model stand-in --text "Our Union"', 'how likely each token was']),
    )
    .action(async (options: ScoreOptions) => {
      const { scoreCommand } = await import('../samples/score.ts')
      await scoreCommand(desk, modelPlace(desk), options)
    })

  samples
    .command('verify')
    .description('make a few of the samples of a folder again, and compare')
    .argument('<folder>', 'where `samples run` put them')
    .option('--model <name>', 'the model, if it is another than the one by that name')
    .option('--each <n>', 'how many of each arm', positive, 3)
    .addHelpText(
      'after',
      examples(['samples verify ./out', 'reads all of it; makes three of each arm']),
    )
    .action(async (folder: string, options: { model?: string; each: number }) => {
      const { verifyCommand } = await import('../samples/verify.ts')
      await verifyCommand(desk, modelPlace(desk), path.resolve(folder), options)
    })

  samples
    .command('show')
    .description('read samples in a terminal')
    .argument('<folder>', 'where `samples run` put them')
    .option('--arm <name>', 'which arm; the first where none is named')
    .option('--from <integer>', 'the number of the first', whole, '0')
    .option('--limit <n>', 'how many', positive, 5)
    .addHelpText(
      'after',
      examples(['samples show ./out --arm k40 --limit 2', 'the first two of an arm']),
    )
    .action(async (folder: string, options: { arm?: string; from: string; limit: number }) => {
      const { sampleText, someSamples } = await import('../samples/show.ts')
      const { arm, from, limit } = options
      const found = await inWords(() => someSamples(path.resolve(folder), arm, Number(from), limit))
      desk.output.result(found, () => found.map(sampleText).join('\n\n'))
    })
}

function registerRun(samples: Command, desk: DeskCli): void {
  const run = samples
    .command('run')
    .description('make samples; stopped at whatever moment, the same command goes on')
  withSettings(run)
    .option('--out <folder>', 'where they go: an empty folder, or one that this command began')
    .option('--batch <n>', 'written at a time; changes the speed and not the texts', positive, 32)
    .option('--threads <n>', 'processor cores to use; all where left out', positive)
    .addOption(
      new Option('--ep <provider>', 'who multiplies; auto takes the fastest that works')
        .choices(ASKABLE)
        .default('auto'),
    )
    .option(
      '--memory <amount>',
      'what it may take, as 8GiB; all of the machine if left out',
      memory,
    )
    .option('--demo', 'a small run with the embedded model')
    .option('--decision <id-or-slug>', 'measure it, and add it to the evidence of this decision')
    .option('--expires <date>', 'for --decision: from when on nothing may rest on it')
    .option('--reference <file>', 'for --decision: texts of people, as JSON Lines')
    .addHelpText(
      'after',
      examples(
        ['samples run --demo', 'on a bare machine, in well under a minute'],
        ['samples run --model ./gpt2 --n 1000 --arm t1 --arm k40 --out ./out', 'two arms'],
      ),
    )
    .action(async (options: RunOptions) => {
      const { runCommand } = await import('../samples/run.ts')
      await runCommand(desk, modelPlace(desk), options)
    })
}
