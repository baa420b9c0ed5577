import fs from 'node:fs'
import path from 'node:path'
import { clock } from '../../../schema/platform/clock.ts'
import { rounded } from '../../../schema/decision/numbers.ts'
import { readArms } from '../../samples/detect/arms.ts'
import { MANIFEST } from '../../samples/job/manifest.ts'
import { readPlan } from '../../samples/job/plan.ts'
import { measureArms, type Measures } from '../../samples/measures/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { table } from '../table.ts'
import { inWords } from './in-words.ts'
import { keep, refuseUnkept, type FileOptions } from './measured/file.ts'
import { ofFolders } from './measured/of-folders.ts'
import { referenceFor } from './measured/reference.ts'

/** What the command line of `desk samples measure` says. */
export interface MeasureOptions extends FileOptions {
  readonly reference?: string
  readonly words: number
  readonly span: number
}

const NON_CLAIMS = [
  'Variety is no quality: texts that differ from one another may be nonsense.',
  'That a span stands in the reference does not show that it was learnt there; people repeat phrases too.',
  'What was learnt from texts that are not in the reference is not found.',
]

/** `desk samples measure`: repetition and variety of each arm, beside those of people. */
export async function measureCommand(
  desk: DeskCli,
  folder: string,
  options: MeasureOptions,
): Promise<void> {
  refuseUnkept(options)
  const startedAt = clock.now().toISOString()
  const { words, span } = options
  const found = await desk.output.step('Measuring repetition and variety', () =>
    inWords(() => {
      const { models, inputs } = ofFolders([folder])
      const { reference, artifact } = referenceFor(models, options.reference)
      const measures = measureArms(readArms([folder]), reference, options)
      return { measures, models, inputs: [...inputs, artifact], plan: readPlan(folder) }
    }),
  )
  const { measures, models, inputs, plan } = found
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, MANIFEST), 'utf8')) as unknown
  const where = await keep(
    desk,
    {
      kind: 'sample_set',
      name: 'samples',
      figures: { version: 1, manifest, measures: measures.map(inDecimals) },
      report: { measures, nonClaims: NON_CLAIMS },
      startedAt,
      endedAt: clock.now().toISOString(),
      command: 'desk samples measure',
      parameters: { words, span },
      seeds: [plan.seed],
      models,
      inputs,
      counts: { arms: plan.arms.length, samples: plan.arms.length * plan.count },
      selection: 'random',
      screened: false,
      nonClaims: NON_CLAIMS,
    },
    options,
  )
  if (where) desk.output.note(where)
  if (!options.decision) desk.output.result({ measures }, () => inColumns(measures))
}

/** Evidence has its shares as decimal texts: a float is not written alike everywhere. */
const inDecimals = (value: unknown): unknown =>
  typeof value === 'number'
    ? rounded(value, 6)
    : Array.isArray(value)
      ? value.map(inDecimals)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inDecimals(each)]))
        : value

function inColumns(measures: readonly Measures[]): string {
  const figure = (value: number | null | undefined) => value?.toFixed(3) ?? 'insufficient'
  const rows = measures.map(each => ({
    texts: each.name,
    n: each.measuredTexts,
    repetition: figure(each.repetition),
    'distinct 1 2 3 4': each.distinct.map(figure).join(' '),
    'self-BLEU': figure(each.selfBleu),
    packed: figure(each.compressionRatio),
    'with a span of the reference': `${each.spans.repeating} of ${each.spans.n}, ${figure(each.spans.share)} (${figure(each.spans.low)}–${figure(each.spans.high)})`,
  }))
  return table(rows, Object.keys(rows[0] ?? {}))
}
