import type { AnswerValue } from '../vocabulary/index.ts'
import { ratio, rounded } from './numbers.ts'
import type { Answer, Run } from './run.ts'

/** How one answer differs between two runs. */
export interface Difference {
  readonly question: string
  readonly before: AnswerValue | null
  readonly after: AnswerValue | null
  readonly figureBefore: string | null
  readonly figureAfter: string | null
}

/** Two runs side by side. */
export interface Comparison {
  /** Answers or figures that differ, in the order of the later checklist. */
  readonly differences: readonly Difference[]
  /** Serious misuses, partner reports and advice that are in the later run alone. */
  readonly newMisuse: readonly string[]
  readonly newReports: readonly string[]
  readonly newAdvice: readonly string[]
  /** Parameters of the later stage over what is public, beside both levels; null where one is unknown. */
  readonly uplift: { readonly times: string; readonly from: string; readonly to: string } | null
}

/** What is different from the last stage. */
export function compareRuns(before: Run, after: Run): Comparison {
  const questions = new Set([...after.answers, ...before.answers].map(each => each.question))
  const differences = [...questions]
    .map(question => difference(question, find(before, question), find(after, question)))
    .filter(each => each.before !== each.after || each.figureBefore !== each.figureAfter)
  const added = (of: (run: Run) => readonly string[]) => {
    const known = new Set(of(before))
    return of(after).filter(each => !known.has(each))
  }
  return {
    differences,
    newMisuse: added(run => run.facts.misuse.confirmedSerious),
    newReports: added(run =>
      run.facts.partners.reports.filter(each => each.state !== 'requested').map(each => each.ref),
    ),
    newAdvice: added(run => run.facts.partners.advice.map(each => each.ref)),
    uplift: upliftOf(after),
  }
}

const find = (run: Run, question: string): Answer | undefined =>
  run.answers.find(each => each.question === question)

const difference = (question: string, before?: Answer, after?: Answer): Difference => ({
  question,
  before: before?.value ?? null,
  after: after?.value ?? null,
  figureBefore: before?.figure ?? null,
  figureAfter: after?.figure ?? null,
})

function upliftOf({ facts: { scope } }: Run): Comparison['uplift'] {
  const to = scope.release.parameters
  const from = scope.largestPublic?.parameters ?? null
  const times = to !== null && from !== null ? ratio(to, from) : null
  return to === null || from === null || times === null
    ? null
    : { times: rounded(times, 2), from, to }
}
