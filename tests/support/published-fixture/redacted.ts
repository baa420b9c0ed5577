import type { PublishedObject } from '../../../schema/publication/contract/index.ts'
import type { RedactedEntry } from '../../../schema/publication/store/index.ts'
import { pinOf } from './object.ts'

/** When and why everything that is redacted in a test was. */
export const REDACTION = {
  instant: '2026-12-01T09:00:00.000Z',
  reason: 'It named somebody who had not agreed.',
} as const

/** One of each state that looks different: with and without another version, cited, pinned, or neither. */
const NAMES = [
  'measurement/credible-generated@1',
  'measurement/baseline-774m@1',
  'finding/detection@1',
  'event/grover@1',
  'report/six-month-follow-up@1',
  'release/1558m@1',
  'notice/one-finding@1',
]

/** The versions of a record that tests redact. */
export const redactedAmong = (objects: readonly PublishedObject[]): PublishedObject[] =>
  objects.filter(({ kind, slug, version }) => NAMES.includes(`${kind}/${slug}@${version}`))

/** What stands in the index for a redacted version. */
export const redactedEntry = (object: PublishedObject): RedactedEntry => {
  const { kind, family, slug, version, change, instant, historicalInstant } = object
  const { digest } = pinOf(object)
  const silent = { kind: change.kind, note: '' }
  const named = { kind, family, slug, version, digest, instant, historicalInstant }
  return { ...named, change: silent, redaction: REDACTION }
}
