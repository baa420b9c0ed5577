import { CONTROL_KIND } from '../../vocabulary/index.ts'
import { defineList, line, one, prose, term, webAddress } from '../define/index.ts'

export const Safeguard = defineList('Safeguard', {
  meaning: 'A control that stands beside detection: people, metadata or education.',
  label: 'Controls',
  singular: 'Control',
  labelField: 'description',
  searchFields: ['description', 'owner'],
  columns: ['decision', 'kind', 'description', 'owner'],
  sort: { field: 'createdAt', direction: 'DESC' },
  fields: {
    decision: one('ReleaseDecision.safeguards', { required: true, canMake: false }),
    kind: term(CONTROL_KIND, { required: true }),
    description: prose({ required: true }),
    owner: line({ required: true, help: 'Who sees to it.' }),
    link: webAddress({ required: true, help: 'Where it can be seen.' }),
  },
})
