import { SampleError } from '../../samples/errors.ts'
import { readPlan } from '../../samples/job/plan.ts'
import type { Sample } from '../../samples/job/record.ts'
import { readShard, shardsOf } from '../../samples/job/shards.ts'

/**
 * Some samples of a folder, from one number on.
 *
 * @throws SampleError `SETTING_INVALID` where it has no such arm.
 */
export function someSamples(folder: string, arm: string | undefined, from: number, count: number) {
  const plan = readPlan(folder)
  const name = arm ?? plan.arms[0] ?? ''
  if (!plan.arms.includes(name))
    throw new SampleError('SETTING_INVALID', `There is no arm ${name}: ${plan.arms.join(', ')}.`)
  return shardsOf(plan, name)
    .filter(({ first, end }) => end > from && first < from + count)
    .flatMap(shard => readShard(folder, shard).samples)
    .filter(({ id }) => id >= from && id < from + count)
}

/** A sample for reading. What a terminal would obey is shown, not done. */
export const sampleText = ({ id, arm, ended, length, prompt, text }: Sample): string =>
  [
    `── ${arm} ${id} · ${length} tokens, ${ended ? 'ended by itself' : 'cut at its length'} · machine-made ──`,
    harmless(prompt === null ? text : `[${prompt}]${text}`),
  ].join('\n')

/** A text with what a terminal would obey written out. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, each =>
    each === '\n' ? each : `\\u{${each.codePointAt(0)?.toString(16)}}`,
  )
