import { group } from '@keystone-6/core'
import { EMBARGO_STATE } from '../vocabulary/index.ts'
import { defineList, instant, line, one, prose, table, term } from './define/index.ts'
import { embargoHolds, zoneExists } from './embargo-rules.ts'

export const Embargo = defineList('Embargo', {
  meaning: 'What a partner asked us to hold back, until an exact instant. Never indefinite.',
  label: 'Embargoes',
  plural: 'Embargoes',
  labelField: 'title',
  searchFields: ['title'],
  columns: ['title', 'partner', 'state', 'endsAt', 'zone'],
  sort: { field: 'endsAt', direction: 'ASC' },
  rules: [embargoHolds, zoneExists],
  fields: {
    title: line({ required: true, unique: true }),
    partner: one('Organization', { help: 'Whose embargo it is.' }),
    state: term(EMBARGO_STATE, { defaultValue: 'proposed' }),
    ...group({
      label: 'When it ends',
      fields: {
        endsAt: instant({
          required: true,
          index: true,
          label: 'Ends',
          help: 'The exact instant. It can be moved earlier only with a new reason: whose agreement that has.',
        }),
        zone: line({
          required: true,
          max: 60,
          help: 'The partner’s time zone, e.g. America/New_York, for the hour it will read.',
        }),
      },
    }),
    reason: prose({
      help: 'Why it exists; when it is shortened or ended early, who agreed to that.',
    }),
    partnerReports: table('PartnerReport.embargo', {
      label: 'Reports under it',
      columns: ['organization', 'response', 'receivedOn'],
    }),
  },
})
