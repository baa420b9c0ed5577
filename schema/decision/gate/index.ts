import type { Outcome } from '../../vocabulary/index.ts'
import { checklistOf } from '../checklist/index.ts'
import type { Answer, Run } from '../run.ts'
import { outcomeOf } from './outcome.ts'
import { blockersOf, pointsOf, type Blocker, type Points } from './points.ts'
import { waiverProblem, type Waiver } from './waiver.ts'

/** What the gate says of a run. */
export interface Gate {
  readonly points: Points
  readonly outcome: Outcome
  /** What stands against it, in the order of the checklist. */
  readonly blockers: readonly Blocker[]
  /** Answers that are waived, and waivers that do not count, with the reason. */
  readonly waived: readonly string[]
  readonly idle: readonly { readonly question: string; readonly problem: string }[]
}

/**
 * Closes the gate over a run: six points and one outcome.
 *
 * @param counted Answers that count sign-offs, in the place of the run's own: `decide` gives them.
 */
export function gateOf(
  run: Run,
  waivers: readonly Waiver[],
  at: string,
  counted: readonly Answer[] = [],
): Gate {
  const checklist = checklistOf(run.checklist)
  const answers = run.answers.map(
    answer => counted.find(each => each.question === answer.question) ?? answer,
  )
  const judged = waivers.map(waiver => ({ waiver, problem: waiverProblem(checklist, waiver, at) }))
  const waived = new Set(judged.filter(each => !each.problem).map(each => each.waiver.question))
  const blockers = blockersOf(checklist, answers, waived)
  const points = pointsOf(blockers)
  const agreements = answers.find(each => each.question === 'P4')?.value
  const outcome = outcomeOf(points, {
    agreementsHold: agreements === 'met' || agreements === 'not_applicable',
    accessLevel: run.facts.scope.release.accessLevel,
  })
  const idle = judged.flatMap(({ waiver: { question }, problem }) =>
    problem === null ? [] : [{ question, problem }],
  )
  return { points, outcome, blockers, waived: [...waived], idle }
}

export { outcomeOf } from './outcome.ts'
export type { Blocker, Points } from './points.ts'
export { requireWaivable, waiverProblem, type Signatory, type Waiver } from './waiver.ts'
