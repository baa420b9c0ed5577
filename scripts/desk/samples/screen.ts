import fs from 'node:fs'
import path from 'node:path'
import { clock } from '../../../schema/platform/clock.ts'
import { readPlan } from '../../samples/job/plan.ts'
import {
  FILTER,
  makeScreen,
  SCREEN_REASONS,
  type ScreenReason,
} from '../../samples/screen/index.ts'
import { screenFolder, type ScreenedArm, type Withheld } from '../../samples/screen/write.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { table } from '../table.ts'
import { inWords } from './in-words.ts'
import { keep, refuseUnkept, type FileOptions } from './measured/file.ts'
import { ofFolders } from './measured/of-folders.ts'
import { referenceFor } from './measured/reference.ts'

/** What the command line of `desk samples screen` says. */
export interface ScreenOptions extends FileOptions {
  readonly shown: string
  readonly reference?: string
  readonly span: number
  readonly words?: string
}

const NON_CLAIMS = [
  'The filter looks for words and forms. What it lets pass may still be untrue, hurtful or about a real person.',
  'What it withholds need not be harmful: a number may look like a telephone.',
]

/** `desk samples screen`: what may be shown goes into a folder, and of the rest digests and reasons. */
export async function screenCommand(
  desk: DeskCli,
  folder: string,
  options: ScreenOptions,
): Promise<void> {
  refuseUnkept(options)
  const words = options.words === undefined ? [] : linesOf(options.words)
  const startedAt = clock.now().toISOString()
  const { result, models, inputs, plan } = await desk.output.step(
    'Looking through all samples',
    () =>
      inWords(() => {
        const { models: known, inputs: shards } = ofFolders([folder])
        const { reference, artifact } = referenceFor(known, options.reference)
        const texts = reference.texts.map(({ text }) => text)
        const screen = makeScreen({ reference: texts, span: options.span, words })
        return {
          result: screenFolder(folder, path.resolve(options.shown), screen),
          models: known,
          inputs: [...shards, artifact],
          plan: readPlan(folder),
        }
      }),
  )
  const told = { filter: FILTER, reasons: SCREEN_REASONS, ...result, nonClaims: NON_CLAIMS }
  const where = await keep(
    desk,
    {
      kind: 'sample_set',
      name: 'screened',
      figures: { version: 1, ...told },
      report: told,
      startedAt,
      endedAt: clock.now().toISOString(),
      command: 'desk samples screen',
      parameters: { span: options.span, ownWords: words.length, filter: FILTER },
      seeds: [plan.seed],
      models,
      inputs,
      counts: {
        shown: result.arms.reduce((sum, { shown }) => sum + shown, 0),
        withheld: result.withheld.length,
      },
      selection: 'mixed',
      screened: true,
      nonClaims: NON_CLAIMS,
    },
    options,
  )
  if (where) desk.output.note(where)
  if (!options.decision) desk.output.result(told, () => inColumns(result.arms, result.withheld))
}

function linesOf(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split(/\r?\n/)
  } catch (error) {
    throw new UsageError(`The words in ${file} cannot be read: ${String(error)}`)
  }
}

function inColumns(arms: readonly ScreenedArm[], withheld: readonly Withheld[]): string {
  const count = (arm: string, reason: ScreenReason) =>
    withheld.filter(each => each.arm === arm && each.reasons.includes(reason)).length
  const reasons = Object.keys(SCREEN_REASONS) as ScreenReason[]
  const rows = arms.map(({ arm, shown, withheld: held }) => ({
    arm,
    shown,
    withheld: held,
    ...Object.fromEntries(reasons.map(reason => [reason, count(arm, reason)])),
  }))
  return table(rows, ['arm', 'shown', 'withheld', ...reasons])
}
