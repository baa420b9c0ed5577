import type { SAMPLING_ARM, TermOf } from '../../../schema/vocabulary/index.ts'
import { SampleError } from '../errors.ts'
import { readPlan } from '../job/plan.ts'
import type { Sample } from '../job/record.ts'
import { readShard, shardsOf } from '../job/shards.ts'
import type { HumanText } from '../reference/index.ts'
import { parseArm } from '../sampling/arm.ts'
import { groupOf, matchPairs, type Pair } from './match.ts'
import { divide, type Parts } from './split.ts'

/** The machine-made texts of one arm of one folder. */
export interface ArmTexts {
  /** Of the arm, and of the model before it where there are several. */
  readonly name: string
  readonly arm: string
  readonly model: string
  readonly modelSha256: string
  readonly samples: readonly Sample[]
}

/** One arm, ready to be learnt from and to be asked about. */
export interface Matched {
  readonly arm: ArmTexts
  readonly pairs: Parts<Pair>
  /** Texts that another one of the arm equals; a text that was learnt would be known again. */
  readonly repeated: number
  /** Texts without a human one to hold them against. */
  readonly unmatched: number
}

/** Which kind of arm it is, for the checklist. */
export function kindOf(arm: string): TermOf<typeof SAMPLING_ARM> {
  if (arm.includes('rejection')) return 'rejection'
  const { topK, topP } = parseArm(arm)
  return topP !== null ? 'top_p' : topK !== null ? 'top_k' : 'temperature'
}

/**
 * Reads every arm of some folders.
 *
 * @throws SampleError `OUTPUT_MISSING`, `OUTPUT_ALTERED`.
 */
export function readArms(folders: readonly string[]): ArmTexts[] {
  const plans = folders.map(folder => ({ folder, plan: readPlan(folder) }))
  const several = new Set(plans.map(({ plan }) => plan.model.sha256)).size > 1
  const arms = plans.flatMap(({ folder, plan }) =>
    plan.arms.map(arm => ({
      name: several ? `${plan.model.name} ${arm}` : arm,
      arm,
      model: plan.model.name,
      modelSha256: plan.model.sha256,
      samples: shardsOf(plan, arm).flatMap(shard => readShard(folder, shard).samples),
    })),
  )
  const names = arms.map(({ name }) => name)
  if (new Set(names).size === names.length) return arms
  throw new SampleError('SETTING_INVALID', `An arm stands twice: ${names.join(', ')}.`)
}

/**
 * Divides both classes, so that no document, no beginning and no text stands on both sides, and matches
 * within each side.
 *
 * @throws SampleError `SETTING_INVALID` where the machine was given beginnings that no human text has.
 */
export function matchArm(
  arm: ArmTexts,
  human: readonly HumanText[],
  share: number,
  seed: bigint,
): Matched {
  const texts = new Map(arm.samples.map(sample => [sample.text, sample]))
  const machine = divide([...texts.values()], ({ prompt, id }) => prompt ?? `${id}`, share, seed)
  const people = divide(human, groupOf, share, seed)
  const match = (side: keyof Parts<Pair>) => matchByPrompt(machine[side], people[side])
  const pairs = { train: match('train'), test: match('test') }
  return {
    arm,
    pairs,
    repeated: arm.samples.length - texts.size,
    unmatched: texts.size - pairs.train.length - pairs.test.length,
  }
}

/** Texts that begin alike are matched with one another. */
function matchByPrompt(samples: readonly Sample[], human: readonly HumanText[]): Pair[] {
  const known = Map.groupBy(human, ({ prompt }) => prompt)
  return [...Map.groupBy(samples, ({ prompt }) => prompt)].flatMap(([prompt, own]) => {
    const texts = known.get(prompt)
    if (!texts) throw new SampleError('SETTING_INVALID', noBeginning(prompt))
    return matchPairs(
      own.map(({ text }) => text),
      texts,
    )
  })
}

const noBeginning = (prompt: string | null): string =>
  prompt === null
    ? 'The samples have no prompt and each human text has one: they would differ in how they begin.'
    : 'No human text has the prompt of the samples: give them with --reference, each with its `prompt`.'
