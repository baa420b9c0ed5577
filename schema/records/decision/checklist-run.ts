import { integer, json, text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, one, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/** Written whenever a decision is proposed, signed or decided, and by `runChecklist`. */
export const ChecklistRun = defineSystemList('ChecklistRun', {
  meaning: 'All answers of the checklist at one instant, with the facts that they follow from.',
  label: 'Runs of the checklist',
  labelField: 'digest',
  columns: ['decision', 'checklist', 'at', 'runBy', 'digest'],
  sort: { field: 'at', direction: 'DESC' },
  fields: {
    decision: one('ReleaseDecision.runs'),
    checklist: integer({ ...required, ui: { description: 'Version of the checklist.' } }),
    at: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    digest: text({ ...required, isIndexed: true }),
    content: json({ ui: { description: 'Facts, thresholds, answers by people, answers.' } }),
    runBy: text({ ...required, ui: { views: VIEWS.actor } }),
  },
})
