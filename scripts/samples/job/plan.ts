import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { canonicalText } from '../../../schema/evidence/canonical.ts'
import { createDurably, makeFolderDurably } from '../../../schema/evidence/durable.ts'
import { PROVIDERS, type Provider } from '../engine/session.ts'
import type { Found } from '../models/registry.ts'
import { SampleError } from '../errors.ts'
import { NOTICE } from './notice.ts'
import { runtimeHere, type Runtime } from './runtime.ts'
import type { Checked } from './settings.ts'

/** Where a folder keeps its plan. */
export const PLAN = 'plan.json'

/** What a folder of samples is to hold. It is written first, and never changed. */
export interface Plan {
  readonly notice: string
  readonly model: { readonly name: string; readonly sha256: string }
  readonly arms: readonly string[]
  readonly count: number
  readonly seed: string
  readonly least: number
  readonly most: number
  readonly prompts: readonly string[]
  readonly shard: number
  readonly runtime: Runtime
}

const form: z.ZodType<Plan> = z.strictObject({
  notice: z.string(),
  model: z.strictObject({ name: z.string(), sha256: z.string() }),
  arms: z.array(z.string()).min(1),
  count: z.int().positive(),
  seed: z.string().regex(/^\d{1,20}$/),
  least: z.int().nonnegative(),
  most: z.int().positive(),
  prompts: z.array(z.string()),
  shard: z.int().positive(),
  runtime: z.strictObject({
    name: z.string(),
    version: z.string(),
    provider: z.string(),
    processor: z.string(),
    instructions: z.string(),
  }),
})

/** The plan of settings for a model on this machine. */
export const planOf = (
  { settings, arms, most }: Checked,
  model: Found,
  provider: Provider = 'cpu',
): Plan => ({
  notice: NOTICE,
  model: { name: model.name, sha256: model.sha256 },
  arms: arms.map(({ name }) => name),
  count: settings.count,
  seed: BigInt(settings.seed).toString(),
  least: settings.least,
  most,
  prompts: settings.prompts,
  shard: settings.shard,
  runtime: runtimeHere(provider),
})

/**
 * Writes a plan down, or finds the same one there.
 *
 * @throws SampleError `OUTPUT_OTHER` where the folder has another one, or something else in it.
 */
export function adoptPlan(folder: string, plan: Plan): void {
  makeFolderDurably(folder)
  const others = fs.readdirSync(folder).filter(name => !name.endsWith('.tmp'))
  if (others.length > 0 && !others.includes(PLAN))
    throw new SampleError('OUTPUT_OTHER', 'The folder holds something else; name an empty one.')
  if (createDurably(path.join(folder, PLAN), planText(plan))) return
  const there = readPlan(folder)
  const other = (Object.keys(plan) as (keyof Plan)[]).filter(
    key => canonicalText(there[key]) !== canonicalText(plan[key]),
  )
  if (other.length === 0) return
  throw new SampleError(
    'OUTPUT_OTHER',
    `The folder was begun with another ${other.join(', ')}; go on with the same settings, or name an empty folder.`,
  )
}

/**
 * Who multiplies for a plan.
 *
 * @throws SampleError `OUTPUT_ALTERED` where it names nobody that there is.
 */
export function providerOf({ runtime: { provider } }: Plan): Provider {
  const known = PROVIDERS.find(each => each === provider)
  if (known) return known
  throw new SampleError('OUTPUT_ALTERED', `The plan names ${provider}, which nobody knows here.`)
}

/** Whoever the run in a folder was begun with; null where there is none. */
export function begunWith(folder: string): Provider | null {
  if (!fs.existsSync(path.join(folder, PLAN))) return null
  return providerOf(readPlan(folder))
}

/**
 * The plan of a folder.
 *
 * @throws SampleError `OUTPUT_MISSING`, `OUTPUT_ALTERED`.
 */
export function readPlan(folder: string): Plan {
  const file = path.join(folder, PLAN)
  if (!fs.existsSync(file))
    throw new SampleError('OUTPUT_MISSING', 'There are no samples in that folder.')
  return parsePlan(fs.readFileSync(file, 'utf8'))
}

/** The text of a plan as it is kept. */
export const planText = (plan: Plan): string => `${JSON.stringify(plan, null, 2)}\n`

/** Reads a plan. @throws SampleError `OUTPUT_ALTERED`. */
export function parsePlan(text: string): Plan {
  try {
    return form.parse(JSON.parse(text))
  } catch (error) {
    throw new SampleError('OUTPUT_ALTERED', `${PLAN} is not as it was written.`, error)
  }
}
