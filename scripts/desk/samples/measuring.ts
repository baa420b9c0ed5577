import path from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import type { DetectOptions } from './detect.ts'
import type { MeasureOptions } from './measure.ts'
import { kept } from './measured/options.ts'
import { positive, whole } from './numbers.ts'

/** The commands of `desk samples` that measure what others made. */
export function registerMeasuring(samples: Command, desk: DeskCli): void {
  registerDetect(samples, desk)
  registerMeasure(samples, desk)
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

const bounds = (text: string, before: readonly number[]) => [...before, positive(text)]
const shares = (text: string, before: readonly number[]) => [...before, share(text)]

/** A share between 0 and 1, neither of them. */
function share(text: string): number {
  const number = Number(text)
  if (!/^0?\.\d{1,9}$/.test(text) || number === 0)
    throw new InvalidArgumentError('It must be a share between 0 and 1, as 0.01.')
  return number
}
