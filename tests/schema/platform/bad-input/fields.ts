import type { Records } from './records.ts'

/** One kind of text that people type, and how it is read back. */
export interface TextKind {
  readonly list: keyof Records
  readonly field: string
  readonly as?: 'admin'
  /** The field's value for a text. */
  readonly put?: (text: string) => unknown
  /** The text as it must be read back where it was taken, from the field's value. */
  readonly kept?: (text: string) => unknown
}

const trimmed = (text: string): string => text.trim()
const document = (text: string) => [{ type: 'paragraph', children: [{ text }] }]

/** Every kind of text field, each by one field of it. */
export const TEXT_KINDS: Readonly<Record<string, TextKind>> = {
  'a line': { list: 'TimelineEvent', field: 'title' },
  'running text': { list: 'TimelineEvent', field: 'summary' },
  'entries, one a line': {
    list: 'TimelineEvent',
    field: 'actorNames',
    kept: text =>
      text
        .split(/\r\n|\r|\n/)
        .map(trimmed)
        .filter(Boolean)
        .join('\n'),
  },
  'a date': { list: 'TimelineEvent', field: 'sourceDate' },
  'a month': { list: 'TimelineEvent', field: 'listedMonth' },
  'a name in addresses': { list: 'Source', field: 'slug' },
  'a web address': { list: 'Source', field: 'url' },
  'a digest': {
    list: 'Source',
    field: 'snapshotDigest',
    kept: text => trimmed(text).toLowerCase(),
  },
  'a term': { list: 'Source', field: 'kind', kept: text => text },
  // Digits are refused here for the value that stands beside them.
  'a number': { list: 'Measurement', field: 'low', kept: text => (text.trim() === '' ? '' : null) },
  'text of a document': {
    list: 'Finding',
    field: 'body',
    put: document,
    kept: text => ({ document: document(text) }),
  },
  'a time zone': { list: 'Embargo', field: 'zone' },
  'several terms': {
    list: 'MisuseObservation',
    field: 'harms',
    put: text => [text],
    kept: text => [text],
  },
  'a sealed name': { list: 'ReporterIdentity', field: 'name' },
  'a unique line': { list: 'Footnote', field: 'key' },
  'an e-mail address': {
    list: 'User',
    field: 'email',
    as: 'admin',
    kept: text => trimmed(text).toLowerCase(),
  },
  // Nobody reads one back, not even whether there is one.
  'a password': { list: 'User', field: 'password', as: 'admin', kept: () => null },
}

/** What is selected to read a field back. */
const SELECTED: Readonly<Record<string, string>> = {
  body: 'body { document }',
  password: 'password { isSet }',
}

/** The mutation that writes one field, and reads it in the same answer. */
export function writing({ list, field, put = text => text }: TextKind, id: string, text: string) {
  return {
    query: `mutation ($id: ID!, $data: ${list}UpdateInput!) {
      update${list}(where: { id: $id }, data: $data) { id }
    }`,
    variables: { id, data: { [field]: put(text) } },
  }
}

/** The query that reads a field back. */
export const reading = ({ list, field }: TextKind, id: string): string =>
  `{ read: ${list[0]?.toLowerCase()}${list.slice(1)}(where: { id: "${id}" }) { ${SELECTED[field] ?? field} } }`
