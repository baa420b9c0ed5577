import type { PublicBody } from '../../schema/publication/contract/kinds.ts'
import {
  ANSWER,
  OUTCOME,
  ROLE,
  type AnswerValue,
  type PointState,
} from '../../schema/vocabulary/index.ts'
import { instantDay } from './dates.ts'
import { counted, grouped } from './words.ts'

type Decision = PublicBody<'decision'>
type Answer = NonNullable<Decision['checklist']>['answers'][number]

/** How a point or an answer stands, as the shape that is drawn before its word. */
export type Shape = PointState | 'none'

/** The shape of each answer. */
export const ANSWER_SHAPE: Readonly<Record<AnswerValue, Shape>> = {
  met: 'clear',
  not_met: 'concern',
  insufficient: 'unknown',
  not_applicable: 'none',
}

/** What was decided, as a headline: `Staged release`, `Planned, not decided`. */
export function outcomeWords({ outcome, kind }: Decision): string {
  if (outcome !== null) return OUTCOME.terms[outcome].label
  return kind === 'recorded' ? 'Planned, not decided' : 'Not decided yet'
}

/** When it was decided or planned. History is known to the day: what time it was says nothing. */
export function whenWords({ outcome, decidedAt, checklist }: Decision): string {
  if (outcome === null) return checklist ? `as of ${instantDay(checklist.at)}` : ''
  return decidedAt === null ? '' : `on ${instantDay(decidedAt)}`
}

/** `35 answers: 20 met, 6 not met, 7 insufficient, 2 not applicable`. */
export function answersInAll(answers: readonly Answer[]): string {
  const counts = ANSWER.values.flatMap(value => {
    const count = answers.filter(each => each.value === value).length
    return count > 0 ? [`${count} ${ANSWER.terms[value].label.toLowerCase()}`] : []
  })
  return `${counted(answers.length, 'answer')}: ${counts.join(', ')}`
}

/** The figure of an answer with its interval and count, and what it was compared with. */
export function figureWords({ figure, interval, n, threshold }: Answer): string {
  const of = [
    figure !== null && (/^\d+$/.test(figure) ? grouped(figure) : figure),
    interval && `95 % interval ${interval.low} to ${interval.high}`,
    n !== null && `n = ${grouped(String(n))}`,
  ].filter(Boolean)
  const asked = threshold === null ? '' : `asked for: ${threshold}`
  return [of.join(', '), asked].filter(Boolean).join('; ')
}

/** Said of a dissent that its author gave before something else changed. */
export const EARLIER_STATE = 'said of an earlier state'

/** `2 people approve, 1 of them from outside the building team`. */
export const approvalWords = ({ approving, outside }: Decision['signOffs']): string =>
  `${approving === 1 ? '1 person approves' : `${approving} people approve`}, ${outside} of them from outside the building team`

/** A role as people call it. Roles are kept as they were called when somebody signed. */
export const roleWords = (role: string): string =>
  (ROLE.terms as Readonly<Record<string, { label: string }>>)[role]?.label ?? role
