import type { KeystoneContext } from '@keystone-6/core/types'
import type { ListKey } from '../../../schema/policy.ts'
import { liveList, type LiveField } from './lists.ts'

/** The partner that somebody is of, and another one. */
export const OWN = 'organization-own'
export const OTHER = 'organization-other'
/** Whoever asks, where they are a person. */
export const SELF = 'user-self'

/** The id of the hidden row of a list. */
export const hiddenId = (listKey: ListKey): string =>
  listKey === 'Organization' ? OTHER : `hidden-${listKey}`

const INSTANT = new Date('2031-03-03T03:03:03.000Z')

/** What stands in a field of a hidden row: a text that nobody else has, where it is a text. */
export function hiddenValue(listKey: ListKey, field: string, scalar: string): unknown {
  if (scalar === 'String') return `hidden ${listKey} ${field}`
  if (scalar === 'DateTime') return INSTANT
  if (scalar === 'Int' || scalar === 'Float') return 4242
  if (scalar === 'Boolean') return true
  return {}
}

/** A whole row for the database, below every rule: all fields filled, and of the other partner. */
export function hiddenRow(context: KeystoneContext, listKey: ListKey): Record<string, unknown> {
  const { fields } = liveList(context, listKey)
  const row: Record<string, unknown> = { id: hiddenId(listKey) }
  for (const [key, { dbField }] of Object.entries(fields)) {
    if (key === 'id') continue
    if (dbField.kind === 'scalar') row[key] = filled(listKey, key, dbField)
    else if (dbField.list === 'Organization' && listKey !== 'Organization') {
      row[key] = { connect: dbField.mode === 'many' ? [{ id: OTHER }] : { id: OTHER } }
    } else if (listKey === 'Delivery' && dbField.list === 'Publication') {
      // A server builds the site where a publication has none.
      row[key] = { connect: { id: hiddenId('Publication') } }
    }
  }
  return row
}

/** A proposal is born unconfirmed, and an outcome rests on sign-offs or on history: the database takes no other. */
const UNSET: Partial<Record<ListKey, Readonly<Record<string, unknown>>>> = {
  Redaction: { confirmedBy: '', confirmedAt: null },
  Waiver: { acceptedBy: '', acceptedRole: '', acceptedAt: null },
  Evidence: { withdrawnBy: '', withdrawnAt: null, withdrawnReason: '' },
  ReleaseDecision: { decisionKind: 'recorded' },
}

/** What was archived is hidden from partners for that alone: these rows are not. */
const filled = (listKey: ListKey, key: string, { scalar = '' }: LiveField['dbField']): unknown =>
  key in unset(listKey) ? unset(listKey)[key] : hiddenValue(listKey, key, scalar)

const unset = (listKey: ListKey): Readonly<Record<string, unknown>> => ({
  archivedAt: null,
  ...UNSET[listKey],
})
