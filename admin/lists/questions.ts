import { TRIAGE_STATE } from '../../schema/vocabulary/index.ts'
import {
  beginsWith,
  isBefore,
  isEmpty,
  isNotText,
  isOneOf,
  isText,
  type SavedFilter,
} from './saved-filter.ts'

const DAY_MS = 86_400_000
/** A whole minute, so that the address and the count of one visit stay the same. */
export const daysAgo = (days: number, now: Date): Date =>
  new Date(Math.floor((now.getTime() - days * DAY_MS) / 60_000) * 60_000)

const OPEN = TRIAGE_STATE.values.filter(state => state !== 'closed')
const OBSERVATION = ['title', 'kind', 'severity', 'releases', 'claimedBy', 'createdAt']
const REPORT = ['organization', 'researchArea', 'response', 'receivedOn', 'recommendation']
const STATEMENT = ['words', 'organization', 'approval', 'decidedAt', 'reason']

/** The questions that people ask of single lists, one click each. */
export const QUESTIONS = {
  untriagedForAWeek: {
    list: 'MisuseObservation',
    title: 'Observations nobody has looked at for a week',
    conditions: now => [isOneOf('triageState', 'new'), isBefore('createdAt', daysAgo(7, now))],
    sort: 'createdAt',
    columns: OBSERVATION,
  },
  openObservations: {
    list: 'MisuseObservation',
    title: 'Open observations',
    // Named one by one: an index leads to each of them, and to "not closed" none does.
    conditions: () => [isOneOf('triageState', ...OPEN)],
    sort: '-createdAt',
    columns: [...OBSERVATION, 'triageState'],
  },
  senderNotInformed: {
    list: 'MisuseObservation',
    title: 'Closed, and the sender was not told',
    // Keystone's list page cannot ask whether there is a reporter; the column says who it is.
    conditions: () => [isOneOf('triageState', 'closed'), isEmpty('senderInformedAt')],
    sort: '-updatedAt',
    columns: ['title', 'closeReason', 'reporter', 'assignee', 'updatedAt'],
  },
  reportsOwed: {
    list: 'PartnerRequest',
    title: 'Partners that owe us an answer',
    conditions: () => [isOneOf('state', 'open', 'no_answer')],
    sort: 'dueOnLatest',
    columns: ['organization', 'researchArea', 'dueOn', 'openedAt', 'state', 'asked'],
  },
  requestsUnopened: {
    list: 'PartnerRequest',
    title: 'Requests not even opened',
    conditions: () => [isOneOf('state', 'open', 'no_answer'), isEmpty('openedAt')],
    sort: 'dueOnLatest',
    columns: ['organization', 'researchArea', 'dueOn', 'openedAt', 'state', 'asked'],
  },
  saidNothing: {
    list: 'PartnerReport',
    title: 'Partners that said nothing',
    conditions: () => [isOneOf('response', 'no_answer')],
    sort: '-receivedOn',
    columns: REPORT,
  },
  foundNothing: {
    list: 'PartnerReport',
    title: 'Partners that looked and found nothing',
    conditions: () => [isOneOf('response', 'nothing_found')],
    sort: '-receivedOn',
    columns: REPORT,
  },
  objections: {
    list: 'PartnerReport',
    title: 'Partners that advise to wait, limit or not release',
    conditions: () => [isOneOf('recommendation', 'delay', 'restrict', 'do_not_release')],
    sort: '-receivedOn',
    columns: [...REPORT, 'release', 'recommendationReply'],
  },
  wordsAwaiting: {
    list: 'PartnerStatement',
    title: 'Words that await a partner’s approval',
    conditions: () => [isOneOf('approval', 'awaiting')],
    sort: 'createdAt',
    columns: STATEMENT,
  },
  wordsRefused: {
    list: 'PartnerStatement',
    title: 'Words that a partner refused',
    conditions: () => [isOneOf('approval', 'refused')],
    sort: '-decidedAt',
    columns: STATEMENT,
  },
  runningEmbargoes: {
    list: 'Embargo',
    title: 'Running embargoes',
    conditions: () => [isOneOf('state', 'proposed', 'active', 'revised')],
    sort: 'endsAt',
    columns: ['title', 'partner', 'state', 'endsAt', 'zone'],
  },
  figuresWithoutSource: {
    list: 'Measurement',
    title: 'Figures without a source',
    conditions: () => [isEmpty('sources')],
    sort: 'metric',
    columns: ['metric', 'statedAs', 'subject', 'measuredBy', 'state', 'sources'],
  },
  datesWithANote: {
    list: 'TimelineEvent',
    title: 'Timeline entries with a note on their dates',
    conditions: () => [isNotText('dateNote', '')],
    sort: 'listedMonth',
    columns: ['title', 'listedMonth', 'eventDate', 'sourceDate', 'dateNote'],
  },
  refusedDeliveries: {
    list: 'Delivery',
    title: 'Refused by the leak scan',
    conditions: () => [isOneOf('state', 'refused')],
    sort: '-at',
    columns: ['publication', 'reason', 'generation', 'at'],
  },
  activePeople: {
    list: 'User',
    title: 'People who may sign in',
    conditions: () => [isOneOf('status', 'active')],
    sort: 'name',
    columns: ['name', 'email', 'role', 'organization', 'status'],
  },
  liveTokens: {
    list: 'ServiceToken',
    title: 'Tokens in use',
    conditions: () => [isEmpty('revokedAt')],
    sort: 'expiresAt',
    columns: ['name', 'prefix', 'scopes', 'expiresAt'],
  },
  failedSignIns: {
    list: 'AuditEvent',
    title: 'Failed and refused sign-ins',
    conditions: () => [beginsWith('operation', 'session.sign-in-')],
    sort: '-at',
    columns: ['at', 'actor', 'operation'],
  },
} as const satisfies Record<string, SavedFilter>

/** Everything that happened to one record: by whom, when, which fields. */
export const historyOf = (itemId: string): SavedFilter => ({
  list: 'AuditEvent',
  title: 'History of this record',
  conditions: () => [isText('itemId', itemId)],
  sort: '-at',
  columns: ['at', 'actor', 'role', 'operation', 'fields'],
})
