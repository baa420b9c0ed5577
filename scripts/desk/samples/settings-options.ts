import fs from 'node:fs'
import type { Command } from 'commander'
import { SampleError } from '../../samples/errors.ts'
import type { Settings } from '../../samples/job/settings.ts'
import { positive, several, whole } from './numbers.ts'

/** What the command line says of the samples that are wanted, whoever makes them. */
export interface SettingsOptions {
  readonly model?: string
  readonly n?: number
  readonly arm?: string[]
  readonly seed: string
  readonly minTokens: string
  readonly maxTokens?: number
  readonly prompts?: string
  readonly shard: number
  readonly by?: string
}

/** The options by which samples are described; `run` and `enqueue` take the same ones. */
export const withSettings = (command: Command): Command =>
  command
    .option('--model <name>', 'a model folder, or the name of a model')
    .option('--n <n>', 'samples of each arm', positive)
    .option('--arm <name>', 't1, k40, p90, t0.7-k40, k40-2019, greedy …; may be repeated', several)
    .option('--seed <integer>', 'below 2^64', whole, '0')
    .option('--min-tokens <integer>', 'fewest tokens of a text', whole, '0')
    .option(
      '--max-tokens <n>',
      'most tokens; all that the model has room for where left out',
      positive,
    )
    .option('--prompts <file>', 'texts to begin with, one a line, by turns')
    .option('--shard <n>', 'samples of one file', positive, 256)
    .option('--by <name>', 'who makes them, for the manifest')

/** The settings that the options come to. @throws SampleError `SETTING_INVALID`. */
export const settingsOf = (
  options: SettingsOptions,
  count: number,
  arms: readonly string[],
): Settings => ({
  count,
  arms,
  seed: options.seed,
  least: Number(options.minTokens),
  most: options.maxTokens ?? null,
  prompts: options.prompts ? readPrompts(options.prompts) : [],
  shard: options.shard,
})

/** A text a line; blank lines are none. */
function readPrompts(file: string): string[] {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new SampleError('SETTING_INVALID', 'There is no such file of prompts.')
  const prompts = fs
    .readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  if (prompts.length === 0) throw new SampleError('SETTING_INVALID', 'The file holds no prompt.')
  return prompts
}
