import { SeedError, type SeedProblem } from '../errors.ts'
import { parseSeedFile } from '../format/index.ts'
import { checkReferences } from './check-references.ts'
import { checkChanges, checkRecord } from './check.ts'
import { inheritSources } from './inherit.ts'
import type { SeedPlan } from './plan.ts'
import { toStages } from './stages.ts'

/** A seed file as it was read from disk. */
export interface SeedText {
  readonly file: string
  readonly text: string
}

/**
 * Makes the plan of a set of seed files. All of them are checked before any of it is used.
 *
 * @throws SeedError `SEED_INVALID` naming every file, line and field that is wrong.
 */
export function makePlan(files: readonly SeedText[]): SeedPlan {
  const parsed = files.map(({ file, text }) => parseSeedFile(file, text))
  refuse(parsed.flatMap(file => file.problems))
  const inherited = inheritSources(parsed.flatMap(file => file.blocks))
  const staged = toStages(inherited.blocks)
  const records = [...staged.standing, ...staged.stages.flatMap(stage => stage.records)]
  const references = checkReferences(staged.standing, staged.stages)
  refuse([
    ...inherited.problems,
    ...staged.problems,
    ...records.flatMap(checkRecord),
    ...checkChanges(staged.stages),
    ...references.problems,
  ])
  return {
    standing: staged.standing,
    stages: staged.stages,
    external: references.external,
  }
}

function refuse(problems: readonly SeedProblem[]): void {
  if (problems.length === 0) return
  const count = problems.length === 1 ? 'one thing is' : `${problems.length} things are`
  throw new SeedError('SEED_INVALID', `Nothing was written: ${count} wrong in the seed.`, {
    problems,
  })
}
