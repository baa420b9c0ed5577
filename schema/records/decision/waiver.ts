import { text, timestamp } from '@keystone-6/core/fields'
import { defineSystemList, one, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/** Written by `proposeWaiver`, accepted once by `acceptWaiver`; the database holds it to that. */
export const Waiver = defineSystemList('Waiver', {
  meaning:
    'That two people of different roles let an unmet blocking answer pass for a while, and why.',
  label: 'Waivers',
  labelField: 'question',
  searchFields: ['question', 'reason'],
  columns: ['question', 'decision', 'reason', 'proposedBy', 'acceptedBy', 'expiresAt'],
  sort: { field: 'proposedAt', direction: 'DESC' },
  fields: {
    decision: one('ReleaseDecision.waivers'),
    question: text(required),
    reason: text(required),
    controls: text({ ...required, ui: { description: 'What is done instead, one a line.' } }),
    expiresAt: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    proposedBy: text({ ...required, ui: { views: VIEWS.actor } }),
    proposedRole: text(required),
    proposedAt: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    acceptedBy: text({ ui: { views: VIEWS.actor } }),
    acceptedRole: text(),
    acceptedAt: timestamp({ isIndexed: true }),
  },
})
