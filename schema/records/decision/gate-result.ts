import { json, text, timestamp } from '@keystone-6/core/fields'
import { OUTCOME } from '../../vocabulary/index.ts'
import { defineSystemList, one, term, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/** Written by `decide` alone, in one transaction with the outcome that it carries. */
export const GateResult = defineSystemList('GateResult', {
  meaning:
    'What `decide` found when it gave an outcome: the points, the answers and the sign-offs.',
  label: 'Gate results',
  labelField: 'outcome',
  columns: ['decision', 'outcome', 'at', 'decidedBy'],
  sort: { field: 'at', direction: 'DESC' },
  fields: {
    decision: one('ReleaseDecision.gateResults'),
    run: one('ChecklistRun'),
    digest: text({ ...required, isIndexed: true, ui: { label: 'Digest decided on' } }),
    outcome: term(OUTCOME, { required: true, except: ['hold'] }),
    points: json(),
    blockers: json(),
    waived: json(),
    count: json({ ui: { label: 'Sign-offs counted' } }),
    at: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    decidedBy: text({ ...required, ui: { views: VIEWS.actor } }),
  },
})
