import type { Checklist } from '../question.ts'
import { DETECTION } from './detection.ts'
import { EVIDENCE } from './evidence.ts'
import { GOVERNANCE } from './governance.ts'
import { MISUSE } from './misuse.ts'
import { PARTNERS } from './partners.ts'
import { PEOPLE } from './people.ts'
import { SCOPE } from './scope.ts'

/** The first checklist: 35 questions. */
export const CHECKLIST_1: Checklist = {
  version: 1,
  questions: [
    ...SCOPE,
    ...MISUSE,
    ...PARTNERS,
    ...DETECTION,
    ...PEOPLE,
    ...EVIDENCE,
    ...GOVERNANCE,
  ],
}
