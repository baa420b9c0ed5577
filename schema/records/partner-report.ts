import { group } from '@keystone-6/core'
import { RECOMMENDATION, RESEARCH_AREA, RESPONSE_KIND } from '../vocabulary/index.ts'
import {
  defineList,
  label,
  labelOf,
  edtfDate,
  holdsUntilItsEnd,
  many,
  one,
  prose,
  term,
} from './define/index.ts'
import { findingsStayHeld } from './drawn-from.ts'

export const PartnerReport = defineList('PartnerReport', {
  meaning:
    'What a partner answered. Seen, no answer, nothing found, finding and declined are five facts.',
  label: 'Partner reports',
  labelField: 'label',
  searchFields: ['summary'],
  columns: ['organization', 'researchArea', 'response', 'receivedOn', 'recommendation', 'embargo'],
  sort: { field: 'receivedOn', direction: 'DESC' },
  rules: [holdsUntilItsEnd],
  hooks: { validate: findingsStayHeld },
  fields: {
    label: label(async (item, nameOf) => [
      await nameOf('Organization', item.organizationId),
      labelOf(RESPONSE_KIND, item.response),
      item.receivedOn,
    ]),
    ...group({
      label: 'What was asked',
      fields: {
        organization: one('Organization.partnerReports', { required: true, label: 'Organisation' }),
        request: one('PartnerRequest.reports', {
          canMake: false,
          help: 'The request that it answers. Empty where nobody asked.',
        }),
        release: one('Release', { canMake: false, help: 'Which stage it is about.' }),
        researchArea: term(RESEARCH_AREA),
      },
    }),
    ...group({
      label: 'What was answered',
      fields: {
        response: term(RESPONSE_KIND, { required: true }),
        ...edtfDate('receivedOn', { label: 'Received on' }),
        summary: prose({
          help: 'What it says. Confidential: what is printed is a statement of its own.',
        }),
        findings: many('Finding', {
          canMake: false,
          help: 'Findings that are drawn from it: its embargo holds them back too.',
        }),
      },
    }),
    ...group({
      label: 'What it advises',
      fields: {
        recommendation: term(RECOMMENDATION),
        recommendationReply: prose({ label: 'Our reply to the recommendation' }),
      },
    }),
    embargo: one('Embargo.partnerReports', {
      help: 'Until when the partner asks us to hold it back. It is ended, never taken off.',
    }),
    sources: many('Source', { help: 'Where it can be read.' }),
  },
})
