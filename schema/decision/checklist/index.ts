import { DecisionError } from '../errors.ts'
import type { Checklist, Question } from './question.ts'
import { CHECKLIST_1 } from './v1/index.ts'

const CHECKLISTS: readonly Checklist[] = [CHECKLIST_1]

/** The checklist that a new run uses. */
export const CURRENT_CHECKLIST: Checklist = CHECKLIST_1

/** @throws DecisionError `UNKNOWN_CHECKLIST`. */
export function checklistOf(version: number): Checklist {
  const found = CHECKLISTS.find(each => each.version === version)
  if (found) return found
  throw new DecisionError(
    'UNKNOWN_CHECKLIST',
    `This desk knows no checklist of version ${version}.`,
  )
}

/** @throws DecisionError `NOT_ASKED`. */
export function questionOf(checklist: Checklist, id: string): Question {
  const found = checklist.questions.find(each => each.id === id)
  if (found) return found
  throw new DecisionError(
    'NOT_ASKED',
    `The checklist of version ${checklist.version} has no ${id}.`,
  )
}

export type { Answerer, Checklist, Given, Question, Rule } from './question.ts'
