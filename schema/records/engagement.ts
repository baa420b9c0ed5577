import { ENGAGEMENT_KIND } from '../vocabulary/index.ts'
import { defineList, edtfDate, one, prose, term } from './define/index.ts'

export const Engagement = defineList('Engagement', {
  meaning: 'A conversation with a replicating group, researchers or policymakers. Confidential.',
  labelField: 'id',
  searchFields: ['summary'],
  columns: ['organization', 'kind', 'heldOn', 'family'],
  sort: { field: 'heldOn', direction: 'DESC' },
  fields: {
    organization: one('Organization', { required: true }),
    family: one('ModelFamily', { canMake: false }),
    ...edtfDate('heldOn', { required: true, label: 'Held on' }),
    kind: term(ENGAGEMENT_KIND, { required: true }),
    summary: prose(),
  },
})
