import { POINT, type Point, type PointState } from '../../vocabulary/index.ts'
import type { Checklist, Question } from '../checklist/index.ts'
import type { Answer } from '../run.ts'

export type Points = Readonly<Record<Point, PointState>>

/** What keeps a point from being clear. */
export interface Blocker {
  readonly question: string
  readonly point: Point
  readonly state: Exclude<PointState, 'clear'>
}

/** Every blocking answer that is neither met, nor not applicable, nor waived. */
export function blockersOf(
  checklist: Checklist,
  answers: readonly Answer[],
  waived: ReadonlySet<string>,
): readonly Blocker[] {
  const given = new Map(answers.map(each => [each.question, each.value]))
  return checklist.questions.flatMap(({ id, point, blocking }: Question): readonly Blocker[] => {
    // A question without any answer is as unknown as one whose answer is insufficient.
    const value = given.get(id) ?? 'insufficient'
    if (!blocking || waived.has(id) || value === 'met' || value === 'not_applicable') return []
    return [{ question: id, point, state: value === 'insufficient' ? 'unknown' : 'concern' }]
  })
}

/** Condenses the answers: in each point the worst one wins, and unknown is worse than a concern. */
export function pointsOf(blockers: readonly Blocker[]): Points {
  const state = (point: Point): PointState => {
    const states = blockers.filter(each => each.point === point).map(each => each.state)
    if (states.includes('unknown')) return 'unknown'
    return states.includes('concern') ? 'concern' : 'clear'
  }
  return Object.fromEntries(POINT.values.map(point => [point, state(point)])) as Points
}
