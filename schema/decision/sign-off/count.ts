import { insufficient, met, notMet, type Finding } from '../answer.ts'
import { isOutside, signOffProblem, type Occasion, type SignOff } from './sign-off.ts'

/** How the sign-offs stand. */
export interface Count {
  /** Distinct people who approve what there is to see now. */
  readonly approving: number
  readonly leadership: number
  readonly outside: number
  /** People whose last word was against it, also where something has changed since. */
  readonly dissenting: number
  /** Sign-offs that do not count, and why. */
  readonly void: readonly { readonly by: string; readonly problem: string }[]
  /** What is still missing, in words; empty when it is enough. */
  readonly lacks: readonly string[]
}

/**
 * Counts sign-offs. Two distinct people are needed, one of them outside the building team. What can
 * never be taken back needs two of leadership and, besides them, somebody outside the team.
 *
 * A person's last sign-off is theirs: an earlier one gives way to it.
 */
export function countSignOffs(signOffs: readonly SignOff[], occasion: Occasion): Count {
  const last = new Map(signOffs.map(each => [each.by, each]))
  const judged = [...last.values()].map(each => ({ each, problem: signOffProblem(each, occasion) }))
  const valid = judged.filter(({ problem }) => problem === null).map(({ each }) => each)
  const approving = valid.filter(each => each.choice === 'approve')
  const leadership = approving.filter(each => each.role === 'leadership')
  const outside = approving.filter(each => isOutside(each, occasion))
  return {
    approving: approving.length,
    leadership: leadership.length,
    outside: outside.length,
    dissenting: [...last.values()].filter(each => each.choice !== 'approve').length,
    void: judged.flatMap(({ each: { by }, problem }) =>
      problem === null ? [] : [{ by, problem }],
    ),
    lacks: occasion.irreversible
      ? lacksForGood(approving.length, leadership.length, outside.length)
      : [
          ...(approving.length < 2 ? [`${2 - approving.length} more to approve`] : []),
          ...(outside.length < 1 ? ['one of them from outside the building team'] : []),
        ],
  }
}

/** Three different people: two of leadership, and one from outside who is not one of those two. */
function lacksForGood(approving: number, leadership: number, outside: number): readonly string[] {
  return [
    ...(leadership < 2 ? [`${2 - leadership} more of leadership to approve`] : []),
    ...(outside < 1 ? ['one from outside the building team'] : []),
    ...(leadership >= 2 && outside >= 1 && approving < 3
      ? ['a third person besides the two of leadership']
      : []),
  ]
}

/** The answers that only `decide` can give: G1, and S3 where nothing can be taken back. */
export function countedAnswers(
  count: Count,
  irreversible: boolean,
): Readonly<Record<string, Finding>> {
  const figure = `${count.approving} approve, ${count.outside} from outside`
  const lacks = count.lacks.join(', ')
  const found =
    count.lacks.length === 0
      ? met(`${count.approving} people approve, ${count.outside} of them from outside.`, { figure })
      : count.approving === 0
        ? insufficient(`Nobody has approved it. Missing: ${lacks}.`, { figure })
        : notMet(`Missing: ${lacks}.`, { figure })
  return irreversible ? { G1: found, S3: found } : { G1: found }
}

/** How many spoke against it, as G4 says it in public, whether or not they give their reasons there. */
export const openDissent = ({ dissenting }: Pick<Count, 'dissenting'>): string =>
  `${dissenting} open`
