import type { KeystoneContext } from '@keystone-6/core/types'

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
  WordsAllowance: ['reason'],
  AuditEvent: [],
}

/** Kinds of field that hold what people wrote. Selected terms are public vocabulary. */
const WRITTEN_KINDS = new Set(['@keystone-6/text', '@keystone-6/fields-document'])

/** The fields of a list whose words must not get out unless they are published. */
export function secretFields(context: KeystoneContext, listKey: string): readonly string[] {
  const fields = Object.entries(context.__internal.lists[listKey]?.fields ?? {})
  return (
    WRITTEN_IN[listKey] ??
    fields
      .filter(([key, field]) => !OWN_FIELDS.has(key) && WRITTEN_KINDS.has(kindOf(field)))
      .map(([key]) => key)
  )
}

const kindOf = (field: { readonly __ksTelemetryFieldTypeName?: string }): string =>
  field.__ksTelemetryFieldTypeName ?? ''

/**
 * The single things that a stored value says: each line of a text, each run of text in a document.
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
const saysSomething = (text: string): boolean => /\p{L}/u.test(text)
