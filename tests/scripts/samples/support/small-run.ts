import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openCheckpoint } from '../../../../scripts/samples/checkpoint/index.ts'
import { summarise } from '../../../../scripts/samples/job/manifest.ts'
import { adoptPlan, planOf, readPlan } from '../../../../scripts/samples/job/plan.ts'
import { checkSettings, type Settings } from '../../../../scripts/samples/job/settings.ts'
import { work } from '../../../../scripts/samples/job/work.ts'
import { findModel, STAND_IN } from '../../../../scripts/samples/models/registry.ts'

/** Few and short samples of each kind of arm, in several files. */
export const SMALL: Settings = {
  count: 13,
  arms: ['t1', 'k40', 'p90', 't0.8-k20-p80-2019'],
  seed: '12345678901234567890',
  least: 2,
  most: 12,
  prompts: [],
  shard: 5,
}

/** Long enough to be killed at work. */
export const LONGER: Settings = { ...SMALL, count: 40, most: 24, arms: ['t1', 'k40'] }

/** Prompts of several lengths, one longer than what is read at once. */
export const PROMPTS = ['The', 'The state of our Union is', 'It is a great thing to '.repeat(9)]

const NO_NAMES = path.join(import.meta.dirname, 'no-names')
let standIn: ReturnType<typeof findModel> | undefined

/** The embedded model, read once. */
export const theModel = () => (standIn ??= findModel(NO_NAMES, STAND_IN))

/** Does the work of a run in this thread. */
export async function runHere(
  folder: string,
  settings: Settings,
  batch: number,
  isStopped: () => boolean = () => false,
  model = theModel(),
): Promise<void> {
  const { folder: where, shape, tokenizer } = model.checkpoint
  const plan = planOf(checkSettings(settings, shape, tokenizer), model)
  adoptPlan(folder, plan)
  await work({ model: where, plan, folder, batch, threads: 1 }, () => undefined, isStopped)
}

/** The digest of each arm of a folder, of which all was read. */
export function digestsIn(folder: string): Record<string, string> {
  const plan = readPlan(folder)
  return Object.fromEntries(plan.arms.map(arm => [arm, summarise(folder, plan, arm).sha256]))
}

/** The digests of a run that nobody disturbed. */
export async function rightOf(settings: Settings): Promise<Record<string, string>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-'))
  await runHere(folder, settings, 7)
  const right = digestsIn(folder)
  fs.rmSync(folder, { recursive: true })
  return right
}

/** A model folder as one that has a name. */
export const modelIn = (folder: string) => ({
  ...theModel(),
  name: 'tiny',
  sha256: '0'.repeat(64),
  checkpoint: openCheckpoint(folder),
})
