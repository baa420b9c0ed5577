import { group } from '@keystone-6/core'
import { REQUEST_STATE, RESEARCH_AREA } from '../vocabulary/index.ts'
import { defineList, edtfDate, instant, one, prose, table, term } from './define/index.ts'

export const PartnerRequest = defineList('PartnerRequest', {
  meaning: 'What a partner was asked, when, and whether it has looked and answered.',
  label: 'Partner requests',
  labelField: 'asked',
  searchFields: ['asked'],
  columns: ['organization', 'researchArea', 'askedOn', 'dueOn', 'openedAt', 'state'],
  sort: { field: 'dueOn', direction: 'ASC' },
  fields: {
    ...group({
      label: 'What is asked',
      fields: {
        organization: one('Organization.requests', { required: true, label: 'Organisation' }),
        release: one('Release', { canMake: false, help: 'Which stage the question is about.' }),
        researchArea: term(RESEARCH_AREA),
        asked: prose({ required: true, help: 'The question, as it was put.' }),
      },
    }),
    ...group({
      label: 'Where it stands',
      fields: {
        ...edtfDate('askedOn', { required: true, label: 'Asked on' }),
        ...edtfDate('dueOn', { sorted: true, label: 'Due on' }),
        openedAt: instant({ label: 'Opened', help: 'When the partner first opened the request.' }),
        state: term(REQUEST_STATE, { defaultValue: 'open' }),
      },
    }),
    reports: table('PartnerReport.request', {
      label: 'Answers',
      columns: ['response', 'receivedOn', 'recommendation', 'embargo'],
    }),
  },
})
