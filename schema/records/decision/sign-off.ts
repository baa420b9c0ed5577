import { checkbox, text, timestamp } from '@keystone-6/core/fields'
import { SIGN_OFF_CHOICE } from '../../vocabulary/index.ts'
import { defineSystemList, one, term, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/** Written by `signDecision`, and never changed: who thinks again signs again. */
export const SignOff = defineSystemList('SignOff', {
  meaning: 'What a person said to a decision, bound to exactly what they saw.',
  label: 'Sign-offs',
  labelField: 'choice',
  columns: ['decision', 'by', 'role', 'choice', 'signedAt'],
  sort: { field: 'signedAt', direction: 'DESC' },
  fields: {
    decision: one('ReleaseDecision.signOffs'),
    by: text({ ...required, isIndexed: true, ui: { views: VIEWS.actor } }),
    role: text({ ...required, ui: { description: 'As of then.' } }),
    organizationId: text({ ui: { label: 'Organisation', description: 'As of then.' } }),
    choice: term(SIGN_OFF_CHOICE, { required: true }),
    reason: text(),
    isPublic: checkbox({ ui: { label: 'Reason public', description: 'The author’s choice.' } }),
    digest: text({ ...required, ui: { label: 'Digest seen' } }),
    signedAt: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    authenticatedAt: timestamp({ ...required, db: { isNullable: false } }),
  },
})
