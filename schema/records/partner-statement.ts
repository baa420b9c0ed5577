import { group } from '@keystone-6/core'
import { APPROVAL_STATE } from '../vocabulary/index.ts'
import {
  defineList,
  instant,
  line,
  linkedId,
  one,
  prose,
  table,
  term,
  type Rule,
} from './define/index.ts'
import { wordsStayHeld } from './drawn-from.ts'

/** A partner decides on its words by an action; staff can only say that none is needed, and why. */
const approvalIsEarned: Rule = ({ operation, written, before, after }) => {
  if (operation === 'create' && !['awaiting', 'not_needed'].includes(String(after.approval))) {
    return [{ field: 'approval', message: 'must begin as awaiting approval or not needed' }]
  }
  return after.approval === 'not_needed' && !linkedId('publicSource', written, before)
    ? [
        {
          field: 'publicSource',
          message: 'is missing: words need no approval only where they rest on a public source',
        },
      ]
    : []
}

export const PartnerStatement = defineList('PartnerStatement', {
  meaning:
    'Words about a partner that may be printed once it approved them, or that rest on a public source.',
  label: 'Words about partners',
  singular: 'Statement',
  labelField: 'words',
  searchFields: ['words'],
  columns: ['words', 'organization', 'approval', 'decidedAt'],
  sort: { field: 'createdAt', direction: 'DESC' },
  rules: [approvalIsEarned],
  hooks: {
    validate: wordsStayHeld,
    // An approval is of exact words about one partner: other words need another one.
    resolveInput: ({ operation, item, resolvedData }) => {
      // Also where none was seen: the partner may be deciding on the old words at this very moment.
      const isAsked = operation === 'update' && item?.approval !== 'not_needed'
      const reworded = resolvedData.words !== undefined && resolvedData.words !== item?.words
      const moved = linkedId('organization', resolvedData, item) !== item?.organizationId
      return isAsked && (reworded || moved)
        ? { ...resolvedData, approval: 'awaiting', decidedAt: null, decidedBy: '', reason: '' }
        : resolvedData
    },
  },
  fields: {
    organization: one('Organization.statements', { required: true, label: 'Organisation' }),
    words: prose({
      required: true,
      help: 'Exactly as they will be printed. Changing them asks for approval again.',
    }),
    ...group({
      label: 'What the words rest on',
      fields: {
        report: one('PartnerReport', {
          canMake: false,
          help: 'The partner’s report that they are drawn from.',
        }),
        publicSource: one('Source', {
          help: 'Where they can be read in public; then no approval is needed.',
        }),
      },
    }),
    ...group({
      label: 'Approval',
      fields: {
        approval: term(APPROVAL_STATE, { defaultValue: 'awaiting' }),
        decidedAt: instant({ label: 'Decided' }),
        decidedBy: line({ label: 'Decided by' }),
        reason: prose({ label: 'Reason of a refusal' }),
      },
    }),
    partnerships: table('Partnership.statements', {
      label: 'Printed with',
      columns: ['organization', 'family', 'state'],
    }),
  },
})
