import { ACTOR_TIER, HARM, SEVERITY } from '../../vocabulary/index.ts'
import { defineList, one, prose, term } from '../define/index.ts'

export const ThreatScenario = defineList('ThreatScenario', {
  meaning: 'How one kind of actor could bring about one harm with the model.',
  label: 'Threat scenarios',
  labelField: 'harm',
  columns: ['decision', 'harm', 'tier', 'severity', 'likelihood'],
  sort: { field: 'createdAt', direction: 'DESC' },
  fields: {
    decision: one('ReleaseDecision.scenarios', { required: true, canMake: false }),
    harm: term(HARM, { required: true }),
    tier: term(ACTOR_TIER, { required: true, except: ['unknown'] }),
    severity: term(SEVERITY, { required: true }),
    likelihood: prose({ required: true, help: 'How likely, and why.' }),
    resources: prose({ required: true, help: 'What the actor would need.' }),
  },
})
