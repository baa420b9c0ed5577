import { ENGAGEMENT_KIND } from '../vocabulary/index.ts'
import { defineList, label, labelOf, edtfDate, one, prose, term } from './define/index.ts'

export const Engagement = defineList('Engagement', {
  meaning: 'A conversation with a replicating group, researchers or policymakers. Confidential.',
  labelField: 'label',
  searchFields: ['summary'],
  columns: ['organization', 'kind', 'heldOn', 'family'],
  sort: { field: 'heldOn', direction: 'DESC' },
  fields: {
    label: label(async (item, nameOf) => [
      await nameOf('Organization', item.organizationId),
      labelOf(ENGAGEMENT_KIND, item.kind),
      item.heldOn,
    ]),
    organization: one('Organization', { required: true, label: 'Organisation' }),
    family: one('ModelFamily', { canMake: false, help: 'Which family was talked about.' }),
    ...edtfDate('heldOn', { required: true, label: 'Held on' }),
    kind: term(ENGAGEMENT_KIND, { required: true }),
    summary: prose({ help: 'What was said, by whom, and what was agreed.' }),
  },
})
