import { checkbox, integer, json, text, timestamp } from '@keystone-6/core/fields'
import { EVIDENCE_KIND, MEASURED_BY, SELECTION_PROTOCOL } from '../../vocabulary/index.ts'
import { defineSystemList, one, term, VIEWS } from '../define/index.ts'

const required = { validation: { isRequired: true } } as const

/** Written by `addEvidence`, withdrawn once by `withdrawEvidence`; the bytes lie in the evidence store. */
export const Evidence = defineSystemList('Evidence', {
  meaning:
    'Bytes that a decision rests on, by their digest, with a signed statement of what they are.',
  label: 'Evidence',
  plural: 'EvidenceItems',
  labelField: 'title',
  searchFields: ['title', 'sha256'],
  columns: ['title', 'kind', 'decision', 'measuredBy', 'addedAt', 'expiresAt', 'withdrawnAt'],
  sort: { field: 'addedAt', direction: 'DESC' },
  fields: {
    decision: one('ReleaseDecision.evidence'),
    title: text(required),
    kind: term(EVIDENCE_KIND, { required: true }),
    sha256: text({ ...required, isIndexed: true, ui: { label: 'SHA-256' } }),
    mediaType: text(required),
    size: integer({ ...required, ui: { description: 'In bytes.' } }),
    measuredBy: term(MEASURED_BY, { required: true }),
    selection: term(SELECTION_PROTOCOL, { required: true }),
    nonClaims: text({ ...required, ui: { label: 'What it does not show' } }),
    isPublic: checkbox({ ui: { label: 'Public', description: 'Whether its title may be shown.' } }),
    envelope: json({ ui: { description: 'The signed statement (DSSE).' } }),
    addedBy: text({ ...required, ui: { views: VIEWS.actor } }),
    addedAt: timestamp({ ...required, db: { isNullable: false }, isIndexed: true }),
    expiresAt: timestamp({ isIndexed: true }),
    withdrawnBy: text({ ui: { views: VIEWS.actor } }),
    withdrawnAt: timestamp({ isIndexed: true }),
    withdrawnReason: text(),
  },
})
