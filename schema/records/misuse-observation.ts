import { group } from '@keystone-6/core'
import {
  ACTOR_TIER,
  CLOSE_REASON,
  CONFIDENCE,
  HARM,
  OBSERVATION_KIND,
  SEVERITY,
  TRIAGE_STATE,
} from '../vocabulary/index.ts'
import {
  defineList,
  edtfDate,
  instant,
  line,
  linkedId,
  many,
  one,
  prose,
  term,
  terms,
  type Rule,
} from './define/index.ts'

/** A closed observation says why; a duplicate names what it duplicates, and that is not itself. */
const closedForAReason: Rule = ({ written, before, after }) => {
  const original = linkedId('duplicateOf', written, before)
  if (after.triageState === 'closed' && !after.closeReason) {
    return [{ field: 'closeReason', message: 'is missing: say why it is closed' }]
  }
  if (after.closeReason === 'duplicate' && !original) {
    return [{ field: 'duplicateOf', message: 'is missing: name the observation it duplicates' }]
  }
  return before && original === before.id
    ? [{ field: 'duplicateOf', message: 'must be another observation' }]
    : []
}

export const MisuseObservation = defineList('MisuseObservation', {
  meaning: 'Something seen or feared: hazard, near miss and incident are kept apart.',
  label: 'Misuse observations',
  labelField: 'title',
  searchFields: ['title', 'narrative'],
  columns: ['title', 'kind', 'severity', 'triageState', 'claimedBy', 'createdAt'],
  sort: { field: 'createdAt', direction: 'DESC' },
  rules: [closedForAReason],
  // There may be very many. Each order that the list page offers, and each count behind a question of
  // the first page, is read from an index: docs/measurements.md has what it was without.
  indexes: [
    '@@index([archivedAt, title])',
    '@@index([archivedAt, kind, severity])',
    '@@index([archivedAt, severity])',
    '@@index([archivedAt, triageState, createdAt])',
    '@@index([archivedAt, triageState, senderInformedAt, updatedAt])',
    '@@index([archivedAt, claimedById])',
    '@@index([archivedAt, updatedAt])',
  ],
  fields: {
    ...group({
      label: 'What was seen',
      fields: {
        title: line({ required: true }),
        kind: term(OBSERVATION_KIND, { required: true }),
        narrative: prose({ help: 'What was seen, where, and what is not known.' }),
        ...edtfDate('observedOn', { label: 'Seen on' }),
        channel: one('WatchChannel.observations', {
          help: 'Where it was seen, or how it reached us.',
        }),
        reporter: one('ReporterIdentity', {
          help: 'Who told us. Kept apart and encrypted; put no name in the narrative.',
        }),
        sources: many('Source'),
      },
    }),
    ...group({
      label: 'How bad',
      fields: {
        family: one('ModelFamily.observations', {
          canMake: false,
          help: 'Which family was used, or would be.',
        }),
        releases: many('Release.observations', {
          canMake: false,
          help: 'Which sizes, as far as is known; none where it is not.',
        }),
        harms: terms(HARM, { label: 'Harms' }),
        actorTier: term(ACTOR_TIER),
        severity: term(SEVERITY),
        confidence: term(CONFIDENCE),
      },
    }),
    ...group({
      label: 'Triage',
      fields: {
        triageState: term(TRIAGE_STATE, { defaultValue: 'new' }),
        claimedBy: one('User', {
          label: 'Claimed by',
          canMake: false,
          help: 'Who has taken it up and looks into it now.',
        }),
        assignee: one('User', { canMake: false, help: 'Who answers for what becomes of it.' }),
        closeReason: term(CLOSE_REASON),
        duplicateOf: one('MisuseObservation', { label: 'Duplicate of', canMake: false }),
        senderInformedAt: instant({
          label: 'Sender informed',
          help: 'When whoever told us learnt what became of it.',
        }),
      },
    }),
  },
})
