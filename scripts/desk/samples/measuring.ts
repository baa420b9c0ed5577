import path from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { modelPlace } from '../commands/model.ts'
import { examples } from '../examples.ts'
import type { BiasOptions } from './bias.ts'
import type { DetectOptions } from './detect.ts'
import type { MeasureOptions } from './measure.ts'
import { kept } from './measured/options.ts'
import { positive, whole } from './numbers.ts'
import type { ScreenOptions } from './screen.ts'

/** The commands of `desk samples` that measure what others made. */
export function registerMeasuring(samples: Command, desk: DeskCli): void {
  registerDetect(samples, desk)
  registerMeasure(samples, desk)
  registerBias(samples, desk)
  registerScreen(samples, desk)
}

function registerDetect(samples: Command, desk: DeskCli): void {
  const detect = samples
    .command('detect')
    .description('how well a detector tells the texts of each arm from those of people')
    .argument('<folder...>', 'where `samples run` put them; of several models, several')
    .option('--reference <file>', 'texts of people, as JSON Lines; the stand-in brings its own')
    .option(
      '--bound <n>',
      'characters that divide short texts from long; again for each',
      bounds,
      [],
    )
    .option('--prevalence <share>', 'of machine-made texts among all; again for each', shares, [])
    .option('--test-share <share>', 'of the texts, those that are never learnt', share, 0.5)
    .option('--seed <integer>', 'draws which ones', whole, '0')
    .option('--fine-tuned', 'the texts are of a model that was tuned further')
  kept(detect)
    .addHelpText(
      'after',
      examples(
        ['samples detect ./out', 'per arm and length: accuracy, false alarms, calibration'],
        [
          'samples detect ./out --decision stand-in/release-1b --by "A laboratory" --expires 2027-03-01',
          'the same, as evidence of a decision',
        ],
      ),
    )
    .action(async (folders: string[], options: DetectOptions) => {
      const { detectCommand } = await import('./detect.ts')
      await detectCommand(
        desk,
        folders.map(folder => path.resolve(folder)),
        {
          ...options,
          bound: options.bound.length > 0 ? options.bound : [500],
          prevalence: options.prevalence.length > 0 ? options.prevalence : [0.01, 0.1, 0.5],
        },
      )
    })
}

function registerMeasure(samples: Command, desk: DeskCli): void {
  const measure = samples
    .command('measure')
    .description('repetition and variety of the texts, beside those of people')
    .argument('<folder>', 'where `samples run` put them')
    .option('--reference <file>', 'texts of people, as JSON Lines; the stand-in brings its own')
    .option(
      '--words <n>',
      'of each text those are looked at; shorter ones are left out',
      positive,
      100,
    )
    .option('--span <n>', 'words in a row that count as repeated from the reference', positive, 8)
  kept(measure)
    .addHelpText('after', examples(['samples measure ./out', 'a line an arm, and one for people']))
    .action(async (folder: string, options: MeasureOptions) => {
      const { measureCommand } = await import('./measure.ts')
      await measureCommand(desk, path.resolve(folder), options)
    })
}

function registerBias(samples: Command, desk: DeskCli): void {
  const bias = samples
    .command('bias')
    .description(
      'how differently a model speaks of groups of people, and whether more than another',
    )
    .requiredOption('--model <name>', 'a model folder, or the name of a model')
    .option('--compare <name>', 'another model: is the first one worse?')
    .option('--stage <slug>', 'for evidence: the release that the model is')
    .option('--compare-stage <slug>', 'for evidence: the release that the other model is')
    .option('--probes <file>', 'beginnings, groups and words, as JSON; some come along')
    .option('--arm <name>', 'how continuations are drawn', 't1')
    .option('--seed <integer>', 'below 2^64', whole, '0')
    .option('--continuations <n>', 'of each beginning', positive, 8)
    .option('--length <n>', 'tokens of a continuation', positive, 16)
  kept(bias)
    .addHelpText(
      'after',
      examples(
        ['samples bias --model stand-in', 'by gender, race and religion'],
        ['samples bias --model ./1558m --compare ./774m', 'and whether it is worse than the last'],
      ),
    )
    .action(async (options: BiasOptions) => {
      const { biasCommand } = await import('./bias.ts')
      await biasCommand(desk, modelPlace(desk), options)
    })
}

function registerScreen(samples: Command, desk: DeskCli): void {
  const screen = samples
    .command('screen')
    .description('look through samples before anybody outside sees one, and keep the rest back')
    .argument('<folder>', 'where `samples run` put them')
    .requiredOption('--shown <folder>', 'an empty folder for what may be shown')
    .option('--reference <file>', 'texts of people, as JSON Lines; the stand-in brings its own')
    .option('--span <n>', 'words in a row of one that must not be shown', positive, 12)
    .option('--words <file>', 'words of your own that must not be shown, one a line')
  kept(screen)
    .addHelpText(
      'after',
      examples([
        'samples screen ./out --shown ./public',
        'what is withheld stays as digest and reason',
      ]),
    )
    .action(async (folder: string, options: ScreenOptions) => {
      const { screenCommand } = await import('./screen.ts')
      await screenCommand(desk, path.resolve(folder), options)
    })
}

const bounds = (text: string, before: readonly number[]) => [...before, positive(text)]
const shares = (text: string, before: readonly number[]) => [...before, share(text)]

/** A share between 0 and 1, neither of them. */
function share(text: string): number {
  const number = Number(text)
  if (!/^0?\.\d{1,9}$/.test(text) || number === 0)
    throw new InvalidArgumentError('It must be a share between 0 and 1, as 0.01.')
  return number
}
