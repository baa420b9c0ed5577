import type { KeystoneContext } from '@keystone-6/core/types'
import { isDateOnly } from './date-only.ts'
import { sentencesIn } from './json-sayings.ts'

/** What the desk writes of itself: kept elsewhere as such (ids, digests), or worked out from others. */
const OWN_FIELDS = new Set([
  'createdBy',
  'updatedBy',
  'decidedBy',
  'scheduledBy',
  'scheduledDigest',
  'publishedSeenDigest',
  'familySlugKey',
  'label',
])

/**
 * What people wrote into the lists of the desk itself. The rest of them is digests and ids; what they
 * hold of records is in the records themselves.
 */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  Revision: [],
  Payload: [],
  Publication: [],
  Delivery: ['reason'],
  Correction: [],
  Redaction: ['reason'],
  ChecklistRun: [],
  GateResult: [],
  WordsAllowance: ['reason'],
  AuditEvent: [],
}

/**
 * Kinds of field that say nothing: numbers, instants, links, terms of the public vocabulary; a
 * password is kept as a hash. Every other kind is read, also one that nobody thought of here.
 */
const SILENT_KINDS = new Set(
  (
    'bigInt calendarDay checkbox decimal float integer multiselect ' +
    'password relationship select timestamp virtual'
  )
    .split(' ')
    .map(kind => `@keystone-6/${kind}`),
)

/** The fields of a list whose words must not get out unless they are published. */
export function secretFields(context: KeystoneContext, listKey: string): readonly string[] {
  const fields = Object.entries(context.__internal.lists[listKey]?.fields ?? {})
  return (
    WRITTEN_IN[listKey] ??
    fields
      .filter(([key, field]) => key !== 'id' && !OWN_FIELDS.has(key) && !isSilent(field))
      .map(([key]) => key)
  )
}

const isSilent = (field: { readonly __ksTelemetryFieldTypeName?: string }): boolean =>
  SILENT_KINDS.has(field.__ksTelemetryFieldTypeName ?? '')

/** The single things that a field of a record says. */
export const sayingsOfField = (
  context: KeystoneContext,
  listKey: string,
  field: string,
  value: unknown,
): string[] => {
  const kind = context.__internal.lists[listKey]?.fields[field]?.__ksTelemetryFieldTypeName
  return sayingsOf(kind === '@keystone-6/json' ? sentencesIn(value) : value)
}

/**
 * The single things that a stored text or document says: each line of a text, each run of text in a document.
 * Numbers and dates say nothing on their own; the public record is full of the same ones.
 */
export function sayingsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(/\r\n|\r|\n/)
      .map(clean)
      .filter(saysSomething)
  if (Array.isArray(value)) return value.flatMap(sayingsOf)
  if (typeof value !== 'object' || value === null) return []
  const { text, href, children } = value as Record<string, unknown>
  return [text, href, children].flatMap(sayingsOf)
}

const clean = (text: string): string => text.trim()
const saysSomething = (text: string): boolean => /\p{L}/u.test(text) && !isDateOnly(text)
