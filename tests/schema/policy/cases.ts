import {
  APPROVAL_STATE,
  CHANGE_KIND,
  DECISION_PHASE,
  DELIVERY_STATE,
  EMBARGO_STATE,
  PUBLICATION_STATE,
  PUBLISHED_LISTS,
  RELEASE_STATUS,
  REQUEST_STATE,
  RESPONSE_KIND,
  TRIAGE_STATE,
  USER_STATUS,
  type Vocabulary,
} from '../../../schema/vocabulary/index.ts'
import { fieldsOf, listOf, TABLE, type Table } from './table.ts'

/** A record of a list in some state, as a row of the access matrix. */
export interface RecordCase {
  readonly name: string
  /** The organizations that it is about. Most records are about `A`. */
  readonly organizations: readonly ('A' | 'B')[]
  readonly archived: boolean
  /** True where it is the account of whoever asks. */
  readonly own: boolean
  /** What its columns hold. */
  readonly columns: Readonly<Record<string, unknown>>
}

/** Fields that say where a record stands; each of their terms is a case. */
export const STATE_FIELDS: Readonly<Record<string, Vocabulary<string>>> = {
  'User.status': USER_STATUS,
  'Release.status': RELEASE_STATUS,
  'PartnerRequest.state': REQUEST_STATE,
  'PartnerReport.response': RESPONSE_KIND,
  'PartnerStatement.approval': APPROVAL_STATE,
  'Embargo.state': EMBARGO_STATE,
  'MisuseObservation.triageState': TRIAGE_STATE,
  'Publication.changeKind': CHANGE_KIND,
  'Correction.changeKind': CHANGE_KIND,
  'Delivery.state': DELIVERY_STATE,
  'ReleaseDecision.phase': DECISION_PHASE,
  ...Object.fromEntries(
    Object.keys(PUBLISHED_LISTS).map(listKey => [`${listKey}.state`, PUBLICATION_STATE]),
  ),
}

const LATER = new Date('2999-01-01T00:00:00.000Z')
const LONG_AGO = new Date('2019-08-20T00:00:00.000Z')

const PLAIN: RecordCase = {
  name: 'any',
  organizations: ['A'],
  archived: false,
  own: false,
  columns: {},
}

/** The cases of a list that the rules, or a reader of the rules, could tell apart. The first is the plain one. */
export function casesOf(listKey: string, table: Table = TABLE): readonly RecordCase[] {
  const fields = fieldsOf(table, listKey).map(([field]) => field)
  const states = fields.flatMap(field =>
    (STATE_FIELDS[`${listKey}.${field}`]?.values ?? []).map(term => ({
      ...PLAIN,
      name: `${inWords(field)} ${term}`,
      columns: { [field]: term },
    })),
  )
  const archived = { ...PLAIN, name: 'archived', archived: true, columns: { archivedAt: LONG_AGO } }
  return [
    ...(states.length > 0 ? states : [PLAIN]),
    ...(fields.includes('embargo') ? [UNDER_EMBARGO] : []),
    ...(listKey === 'ServiceToken' ? TOKENS : []),
    ...(listKey === 'SharingAgreement' ? [OF_BOTH] : []),
    ...(isPartnersOwn(listKey, table) ? [OF_ANOTHER, OF_NONE] : []),
    ...(fields.includes('archivedAt') ? [archived] : []),
    ...(listKey === 'User' ? [OWN_ACCOUNT] : []),
  ]
}

const UNDER_EMBARGO = { ...PLAIN, name: 'embargo running', columns: { underEmbargo: true } }
const OF_BOTH: RecordCase = { ...PLAIN, name: 'of both partners', organizations: ['A', 'B'] }
const OF_NONE: RecordCase = { ...PLAIN, name: 'of no organization', organizations: [] }
const OF_ANOTHER: RecordCase = {
  ...PLAIN,
  name: 'of the other partner',
  organizations: ['B'],
}
const OWN_ACCOUNT: RecordCase = { ...PLAIN, name: 'one’s own', own: true }
const TOKENS: readonly RecordCase[] = [
  { ...PLAIN, name: 'expired', columns: { expiresAt: LONG_AGO } },
  { ...PLAIN, name: 'revoked', columns: { revokedAt: LONG_AGO, expiresAt: LATER } },
]

/** True where partners reach a list by a link to their organization. */
export const isPartnersOwn = (listKey: string, table: Table = TABLE): boolean =>
  ['organization', 'partner', 'parties'].includes(
    table.rows[listOf(table, listKey).query.partner ?? 'self']?.path[0] ?? '',
  )

const inWords = (field: string): string =>
  field.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
