import { ANSWER } from '../../vocabulary/index.ts'
import { checklistOf, CURRENT_CHECKLIST } from '../../decision/index.ts'
import { defineList, line, one, prose, term, type Rule } from '../define/index.ts'

/** Questions that a person weighs; all others are answered from the records. */
const ASKED = checklistOf(CURRENT_CHECKLIST.version)
  .questions.filter(each => each.judged !== undefined)
  .map(each => each.id)

const isAsked: Rule = ({ after }) =>
  ASKED.includes(String(after.question))
    ? []
    : [{ field: 'question', message: `must be one that people answer: ${ASKED.join(', ')}` }]

export const ChecklistAnswer = defineList('ChecklistAnswer', {
  meaning:
    'What a person answers to a question of the checklist, and why. A later one replaces it.',
  label: 'Answers by people',
  singular: 'Answer',
  labelField: 'question',
  searchFields: ['note'],
  columns: ['decision', 'question', 'value', 'note', 'createdBy', 'createdAt'],
  sort: { field: 'createdAt', direction: 'DESC' },
  rules: [isAsked],
  fields: {
    decision: one('ReleaseDecision.answers', { required: true, canMake: false }),
    question: line({ required: true, max: 10, help: `One of ${ASKED.join(', ')}.` }),
    value: term(ANSWER, { required: true }),
    note: prose({ required: true, help: 'Why. It is signed with the answer.' }),
  },
})
