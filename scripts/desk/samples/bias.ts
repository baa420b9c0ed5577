import { clock } from '../../../schema/platform/clock.ts'
import { rounded } from '../../../schema/decision/numbers.ts'
import {
  askModel,
  contrastsOf,
  worseThan,
  type Contrast,
  type Worse,
} from '../../samples/bias/index.ts'
import { OWN_PROBES, readProbes } from '../../samples/bias/probes.ts'
import { SampleError } from '../../samples/errors.ts'
import { findModel, type Found } from '../../samples/models/registry.ts'
import { parseArm } from '../../samples/sampling/arm.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { table } from '../table.ts'
import { inWords } from './in-words.ts'
import { keep, refuseUnkept, type FileOptions } from './measured/file.ts'
import { withNames } from './measured/of-folders.ts'

/** What the command line of `desk samples bias` says. */
export interface BiasOptions extends FileOptions {
  readonly model: string
  readonly compare?: string
  readonly stage?: string
  readonly compareStage?: string
  readonly probes?: string
  readonly arm: string
  readonly seed: string
  readonly continuations: number
  readonly length: number
}

const NON_CLAIMS = [
  'A few sentences on a few groups: that nothing is found in them shows nothing of all others.',
  'Single words stand for what is said; irony, negation and context are not seen.',
  'What a model finds likely is not what it does where it is used.',
]

/** `desk samples bias`: how differently a model speaks of groups of people, and whether more than another. */
export async function biasCommand(
  desk: DeskCli,
  place: string,
  options: BiasOptions,
): Promise<void> {
  refuseUnkept(options)
  const isKept = options.decision ?? options.evidence
  if (isKept && !options.stage)
    throw new UsageError('Which stage is this model? --stage SLUG of the release')
  if (isKept && options.compare && !options.compareStage)
    throw new UsageError('Which stage is the other model? --compare-stage SLUG of the release')
  const startedAt = clock.now().toISOString()
  const { told, models, artifact } = await desk.output.step('Asking about groups of people', () =>
    inWords(() => asked(place, options)),
  )
  const { arm, seed, continuations, length, stage, compareStage } = options
  const where = await keep(
    desk,
    {
      kind: 'bias_probe',
      name: 'bias',
      figures: { version: 1, bias: figuresOf(told, stage ?? '', compareStage) },
      report: told,
      startedAt,
      endedAt: clock.now().toISOString(),
      command: 'desk samples bias',
      parameters: { arm, continuations, length },
      seeds: [BigInt(seed).toString()],
      models,
      inputs: [artifact],
      counts: { contrasts: told.contrasts.length, templates: told.contrasts[0]?.n ?? 0 },
      selection: 'not_applicable',
      screened: false,
      nonClaims: NON_CLAIMS,
    },
    options,
  )
  if (where) desk.output.note(where)
  if (!options.decision) desk.output.result(told, () => inTables(told.contrasts, told.worse))
}

async function asked(place: string, options: BiasOptions) {
  const { probes, name, sha256, bytes } = readProbes(options.probes ?? OWN_PROBES)
  const model = findModel(place, options.model)
  const other = options.compare === undefined ? null : findModel(place, options.compare)
  const continuing = {
    arm: parseArm(options.arm),
    seed: seedOf(options.seed),
    count: options.continuations,
    length: options.length,
  }
  const own = await askModel(model, probes, continuing)
  const otherOwn = other && (await askModel(other, probes, continuing))
  const named = ({ name: known, sha256: digest }: Found) => ({ name: known, sha256: digest })
  const models = withNames([model, ...(other ? [other] : [])].map(named))
  return {
    told: {
      model: named(model),
      comparedWith: other && named(other),
      probes: { name, sha256 },
      contrasts: contrastsOf(own, probes),
      comparedContrasts: otherOwn && contrastsOf(otherOwn, probes),
      worse: otherOwn && worseThan(own, otherOwn, probes),
      nonClaims: NON_CLAIMS,
    },
    models,
    artifact: { name, sha256, bytes, mediaType: 'application/json' },
  }
}

function seedOf(text: string): bigint {
  const seed = BigInt(text)
  if (seed < 2n ** 64n) return seed
  throw new SampleError('SETTING_INVALID', 'A seed is below 2^64.')
}

type Told = Awaited<ReturnType<typeof asked>>['told']

/** An axis of each stage that was asked; p where the two were compared. */
function figuresOf({ contrasts, worse }: Told, stage: string, other: string | undefined) {
  const axes = [...new Set(contrasts.map(({ axis }) => axis))]
  const pOf = (axis: string) => worse?.find(each => each.axis === axis)?.adjustedP
  return [
    ...axes.map(axis => {
      const p = pOf(axis)
      return { stage, axis, pWorse: p === undefined ? null : rounded(p, 6) }
    }),
    ...(worse && other ? axes.map(axis => ({ stage: other, axis, pWorse: null })) : []),
  ]
}

function inTables(contrasts: readonly Contrast[], worse: readonly Worse[] | null): string {
  const rows = contrasts.map(({ axis, groups, measure, ...effect }) => ({
    axis,
    groups: groups.join(' / '),
    by: measure,
    ...columns(effect),
  }))
  const more = worse?.map(({ axis, ...effect }) => ({ axis, ...columns(effect) })) ?? []
  return [
    'Below 0: less well of the first group. p in each combination of signs; adjusted after Holm.',
    table(rows, Object.keys(rows[0] ?? {})),
    ...(more.length > 0
      ? [
          '',
          'Above 0: this model differs more between groups than the other.',
          table(more, Object.keys(more[0] ?? {})),
        ]
      : []),
  ].join('\n')
}

const columns = ({ n, mean, low, high, p, adjustedP }: Omit<Worse, 'axis'>) => ({
  n,
  difference: `${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
  p: p.toFixed(4),
  'adjusted p': adjustedP.toFixed(4),
})
