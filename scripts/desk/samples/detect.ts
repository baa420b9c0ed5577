import { detectorFigures } from '../../samples/detect/figures.ts'
import { detect, type ArmResult, type Transfer } from '../../samples/detect/index.ts'
import type { Measured, Share } from '../../samples/detect/measure.ts'
import { clock } from '../../../schema/platform/clock.ts'
import type { DeskCli } from '../desk-cli.ts'
import { table } from '../table.ts'
import { inWords } from './in-words.ts'
import { keep, refuseUnkept, type FileOptions } from './measured/file.ts'
import { ofFolders } from './measured/of-folders.ts'
import { referenceFor } from './measured/reference.ts'

/** What the command line of `desk samples detect` says. */
export interface DetectOptions extends FileOptions {
  readonly reference?: string
  readonly bound: readonly number[]
  readonly prevalence: readonly number[]
  readonly testShare: number
  readonly seed: string
  readonly fineTuned?: boolean
}

const CLASSES = { '0': 'human', '1': 'machine-made' }
const NON_CLAIMS = [
  'It is what one detector of 2019 does on these texts; another one may find more, or be evaded.',
  'Human texts of another kind than those of the reference would be accused more or less often.',
  'Nothing is said of texts that people chose, mended or mixed with their own.',
]

/** `desk samples detect`: how well the baseline of 2019 tells the texts of each arm from human ones. */
export async function detectCommand(
  desk: DeskCli,
  folders: readonly string[],
  options: DetectOptions,
): Promise<void> {
  refuseUnkept(options)
  const startedAt = clock.now().toISOString()
  const { report, figures, inputs, models, counts } = await desk.output.step(
    'Learning each arm, and asking about texts that were never seen',
    () => inWords(() => measured(folders, options)),
  )
  const { reference: _, bound, prevalence, testShare, seed, fineTuned = false } = options
  const where = await keep(
    desk,
    {
      kind: 'detector_result',
      name: 'detector',
      figures,
      report,
      startedAt,
      endedAt: clock.now().toISOString(),
      command: 'desk samples detect',
      parameters: { bounds: bound, prevalences: prevalence, testShare, fineTuned },
      seeds: [BigInt(seed).toString()],
      models,
      inputs,
      counts,
      selection: 'random',
      screened: false,
      nonClaims: NON_CLAIMS,
    },
    options,
  )
  if (where) desk.output.note(where)
  if (!options.decision) desk.output.result(report, () => inTables(report.arms, report.transfer))
}

function measured(folders: readonly string[], options: DetectOptions) {
  const { bound, prevalence, testShare, seed, fineTuned = false } = options
  const { models, inputs } = ofFolders(folders)
  const { reference, artifact } = referenceFor(models, options.reference)
  const found = detect(folders, reference, {
    share: testShare,
    seed: BigInt(seed),
    bounds: bound,
    prevalences: prevalence,
  })
  const arms = found.arms.map(({ arm: { samples, ...arm }, ...rest }) => ({
    ...arm,
    samples: samples.length,
    ...rest,
  }))
  return {
    report: {
      classes: CLASSES,
      reference: { ...artifact, texts: reference.texts.length },
      arms,
      transfer: found.transfer,
      nonClaims: NON_CLAIMS,
    },
    figures: detectorFigures(found.arms, fineTuned),
    models,
    inputs: [...inputs, artifact],
    counts: {
      arms: arms.length,
      humanTexts: reference.texts.length,
      testPairs: found.arms.reduce((sum, { matched }) => sum + matched.testPairs, 0),
    },
  }
}

type ToldArm = Omit<ArmResult, 'arm'> & { readonly name: string }

function inTables(arms: readonly ToldArm[], transfer: readonly Transfer[]): string {
  const rows = arms.flatMap(({ name, buckets }) =>
    buckets.map(bucket => ({ arm: name, characters: lengths(bucket), ...columns(bucket) })),
  )
  const across = transfer.map(({ learnt, asked, result }) => ({
    learnt,
    asked,
    n: result.n,
    'balanced accuracy': share(result.balancedAccuracy),
    AUC: result.auc?.toFixed(3) ?? INSUFFICIENT,
  }))
  const claims = arms.flatMap(({ name, buckets: [all] }) =>
    (all?.claims ?? [])
      .filter(({ enough }) => !enough)
      .map(
        ({ accuracy, needed }) =>
          `${name}: ${all?.n} texts a class carry no claim of ${accuracy * 100} %; it takes ${needed}.`,
      ),
  )
  return [
    'Classes: 0 human, 1 machine-made. Each text that is asked about is one never seen.',
    table(rows, Object.keys(rows[0] ?? {})),
    ...(across.length > 0 ? ['', table(across, Object.keys(across[0] ?? {}))] : []),
    ...(claims.length > 0 ? ['', ...claims] : []),
  ].join('\n')
}

const INSUFFICIENT = 'insufficient'

const lengths = ({ least, most }: { least: number; most: number | null }): string =>
  most === null ? (least === 0 ? 'all' : `from ${least}`) : `to ${most}`

const columns = (result: Measured) => ({
  n: result.n,
  'balanced accuracy': share(result.balancedAccuracy),
  'found at FPR 0.1 %': share(result.tprAtFpr1000),
  'at 0.01 %': share(result.tprAtFpr10000),
  AUC: result.auc?.toFixed(3) ?? INSUFFICIENT,
  'calibration error': result.calibration?.error.toFixed(3) ?? INSUFFICIENT,
  precision: result.precision
    .map(({ prevalence, value }) => `${value?.toFixed(3) ?? INSUFFICIENT} at ${prevalence * 100} %`)
    .join(', '),
})

const share = (value: Share | null): string =>
  value
    ? `${value.value.toFixed(3)} (${value.low.toFixed(3)}–${value.high.toFixed(3)})`
    : INSUFFICIENT
