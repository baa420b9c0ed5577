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

export const PartnerReport = defineList('PartnerReport', {
  meaning:
    'What a partner answered. Seen, no answer, nothing found, finding and declined are five facts.',
  label: 'Partner reports',
  labelField: 'label',
  searchFields: ['summary'],
  columns: ['organization', 'researchArea', 'response', 'receivedOn', 'recommendation', 'embargo'],
  sort: { field: 'receivedOn', direction: 'DESC' },
  rules: [holdsUntilItsEnd],
  fields: {
    label: label(async (item, nameOf) => [
      await nameOf('Organization', item.organizationId),
      labelOf(RESPONSE_KIND, item.response),
      item.receivedOn,
    ]),
    organization: one('Organization.partnerReports', { required: true, label: 'Organisation' }),
    request: one('PartnerRequest.reports', { canMake: false }),
    release: one('Release', { canMake: false }),
    researchArea: term(RESEARCH_AREA),
    response: term(RESPONSE_KIND, { required: true }),
    ...edtfDate('receivedOn', { label: 'Received on' }),
    summary: prose({
      help: 'What it says. Confidential: what is printed is a statement of its own.',
    }),
    findings: many('Finding', { canMake: false }),
    recommendation: term(RECOMMENDATION),
    recommendationReply: prose({ label: 'Our reply to the recommendation' }),
    embargo: one('Embargo.partnerReports'),
    sources: many('Source'),
  },
})
