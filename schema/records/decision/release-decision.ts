import { group } from '@keystone-6/core'
import { integer, text, timestamp } from '@keystone-6/core/fields'
import { DECISION_KIND, DECISION_PHASE, HARM, OUTCOME } from '../../vocabulary/index.ts'
import {
  hidden,
  instant,
  line,
  lines,
  one,
  prose,
  publishable,
  readOnly,
  table,
  term,
  terms,
  VIEWS,
  type Rule,
} from '../define/index.ts'
import { REPORT_DAYS, SIGNED_FIELDS } from '../../decision/index.ts'
import { entriesOf } from '../define/text.ts'
import { shown } from '../define/modes.ts'
import { isDecided } from './decided.ts'

/** Anything else would match no evidence, and keep the checklist from being run at all. */
const areDigests: Rule = ({ after }) =>
  entriesOf(String(after.modelDigests ?? '')).every(each => /^[0-9a-f]{64}$/.test(each))
    ? []
    : [{ field: 'modelDigests', message: 'must be SHA-256 digests: 64 digits or letters a–f each' }]

/** A page would show other words above the sign-offs than those that were signed. */
const keepsWhatWasSigned: Rule = ({ before, written }) =>
  before?.decisionKind === 'live' && isDecided(before)
    ? SIGNED_FIELDS.filter(field => written[field.replace(/Id$/, '')] !== undefined).map(field => ({
        field: field.replace(/Id$/, ''),
        message: 'was signed as it stands, and the decision is made. Begin another one',
      }))
    : []

/** Any other number would keep the plan from being taken for one. */
const isReportLimit: Rule = ({ after: { firstReportDays: days } }) =>
  days === null || days === undefined || REPORT_DAYS.includes(Number(days))
    ? []
    : [{ field: 'firstReportDays', message: `must be one of ${REPORT_DAYS.join(', ')}` }]

/** Nobody would look any more whether what re-opens it has come about. */
const staysInSight: Rule = ({ before, written }) =>
  written.archivedAt && before?.decisionKind === 'live' && isDecided(before)
    ? [{ field: 'archivedAt', message: 'cannot be set of a decision that is made: it is in force' }]
    : []

/** What `propose`, `decide`, `recordDecision` and the conditions write; nobody types it in. */
const standing = group({
  label: 'Where it stands',
  fields: {
    decisionKind: shown(term(DECISION_KIND, { defaultValue: 'live' }), readOnly),
    phase: shown(term(DECISION_PHASE, { defaultValue: 'preparing' }), readOnly),
    outcome: shown(term(OUTCOME), readOnly),
    proposedBy: text({ ui: { label: 'Proposed by', views: VIEWS.actor, ...readOnly } }),
    proposedAt: timestamp({ ui: { label: 'Proposed', ...readOnly } }),
    decidedBy: text({ ui: { label: 'Decided by', views: VIEWS.actor, ...readOnly } }),
    decidedAt: timestamp({ isIndexed: true, ui: { label: 'Decided', ...readOnly } }),
    decidedDigest: text({ ui: { label: 'Digest decided on', ...hidden } }),
    reviewDueAt: timestamp({ isIndexed: true, ui: { label: 'Review due since', ...readOnly } }),
  },
})

export const ReleaseDecision = publishable('ReleaseDecision', {
  meaning: 'Whether, how and under which conditions one stage is released, and on what that rests.',
  label: 'Release decisions',
  labelField: 'title',
  searchFields: ['title', 'slug'],
  columns: ['title', 'release', 'phase', 'outcome', 'decidedAt', 'state'],
  sort: { field: 'decidedAt', direction: 'DESC' },
  familyTable: 'decisions',
  rules: [areDigests, keepsWhatWasSigned, staysInSight, isReportLimit],
  fields: {
    title: line({ required: true, help: 'As it is printed, e.g. Release of the 774M model.' }),
    release: one('Release.decisions', { required: true, canMake: false, label: 'Stage' }),
    summary: prose({ help: 'What is decided and why, for the public.' }),
    plannedFor: instant({
      label: 'To be public from',
      help: 'Embargoes and approvals are judged as of then.',
    }),
    modelDigests: lines({
      label: 'Which model',
      help: 'SHA-256 of the weights, as evidence names them: of all files together, or of each. Only evidence about all that is named here counts.',
    }),
    ...standing,
    ...group({
      label: 'Misuse',
      fields: {
        harms: terms(HARM, { label: 'Harms considered' }),
        affectedGroups: prose({ label: 'Who could be hurt' }),
        benefits: prose({ label: 'Who gains' }),
        scenarios: table('ThreatScenario.decision', {
          label: 'Threat scenarios',
          columns: ['harm', 'tier', 'severity', 'likelihood'],
        }),
        safeguards: table('Safeguard.decision', {
          label: 'Controls beside detection',
          columns: ['kind', 'description', 'owner'],
        }),
      },
    }),
    ...group({
      label: 'If it goes wrong',
      fields: {
        withdrawalOwner: line({ label: 'Who takes it back' }),
        withdrawalPlan: prose({ label: 'How it is taken back' }),
        haltOwner: line({ label: 'Who answers' }),
        haltChannel: line({ label: 'How they are reached' }),
        firstReportDays: integer({
          validation: { min: 1, max: 15 },
          ui: {
            label: 'Days until the first report',
            description:
              'By the gravest that could happen: 2 where vital services stop, 5 for a breach of security, 10 for a death, 15 for other serious harm.',
          },
        }),
        conditions: table('ReopenCondition.decision', {
          label: 'What would re-open it',
          columns: ['inWords', 'firedAt'],
        }),
      },
    }),
    ...group({
      label: 'What is open',
      fields: {
        outsideViews: prose({ label: 'Views from outside' }),
        uncertainty: prose({ label: 'What is uncertain' }),
      },
    }),
    ...group({
      label: 'What it rests on',
      fields: {
        answers: table('ChecklistAnswer.decision', {
          label: 'Answers by people',
          columns: ['question', 'value', 'note', 'createdBy'],
        }),
        evidence: table('Evidence.decision', {
          label: 'Evidence',
          columns: ['title', 'kind', 'measuredBy', 'expiresAt', 'withdrawnAt'],
        }),
        waivers: table('Waiver.decision', {
          label: 'Waivers',
          columns: ['question', 'reason', 'expiresAt', 'acceptedBy'],
        }),
        signOffs: table('SignOff.decision', {
          label: 'Sign-offs',
          columns: ['by', 'role', 'choice', 'signedAt'],
        }),
        runs: table('ChecklistRun.decision', {
          label: 'Runs of the checklist',
          columns: ['at', 'digest'],
        }),
        gateResults: table('GateResult.decision', { label: 'Gate', columns: ['outcome', 'at'] }),
      },
    }),
  },
})
