import path from 'node:path'
import { makeFolderDurably, writeDurably } from '../../../schema/evidence/durable.ts'
import { readPlan } from '../job/plan.ts'
import { readShard, shardsOf } from '../job/shards.ts'
import { lengthsPlot } from './lengths.ts'
import { varietyOf, varietyPlot } from './variety.ts'

/** Where the drawings of a run lie, beside its manifest. */
export const PLOTS = 'plots'

/**
 * Draws a run that is whole: lengths and variety of each arm, as SVG. The same run gives the same bytes.
 *
 * @returns the files, in the folder of the run.
 * @throws SampleError `OUTPUT_MISSING`, `OUTPUT_ALTERED`.
 */
export function writePlots(folder: string): string[] {
  const plan = readPlan(folder)
  const arms = plan.arms.map(arm => ({
    arm,
    texts: shardsOf(plan, arm).flatMap(shard =>
      readShard(folder, shard).samples.map(({ tokens }) => tokens),
    ),
  }))
  const lengths = arms.map(({ arm, texts }) => ({ arm, lengths: texts.map(each => each.length) }))
  const counts = lengths.map(each => each.lengths.reduce((sum, length) => sum + length, 0))
  const upTo = Math.max(1, Math.min(...counts))
  const drawings = {
    'lengths.svg': lengthsPlot(lengths, plan.most),
    'variety.svg': varietyPlot(
      arms.map(({ arm, texts }) => varietyOf(arm, texts, upTo)),
      upTo,
    ),
  }
  makeFolderDurably(path.join(folder, PLOTS))
  return Object.entries(drawings).map(([name, svg]) => {
    writeDurably(path.join(folder, PLOTS, name), svg)
    return `${PLOTS}/${name}`
  })
}
