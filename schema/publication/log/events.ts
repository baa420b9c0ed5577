import { canonicalText } from '../../evidence/index.ts'
import { isRedacted, type StoreEntry } from '../store/index.ts'

/** What can become of a published version. */
type Fate = 'published' | 'redacted' | 'removed'

/**
 * What the public log says of a version: names, digest and instants that stand in the index, no words.
 * A note or a reason may have to be taken down; the log never can be.
 */
interface PublicEvent {
  readonly version: 1
  readonly event: Fate
  readonly kind: string
  readonly family: string | null
  readonly slug: string
  readonly number: number
  readonly digest: string
  readonly change: string
  readonly instant: string
  readonly historicalInstant: string | null
}

/**
 * The events by which a log catches up with a store: what is new, what was redacted, what is no more
 * there. The same log and the same store give the same events.
 *
 * @param logged the log's events so far, as canonical texts.
 */
export function eventsFor(entries: readonly StoreEntry[], logged: Iterable<string>): string[] {
  const last = new Map<string, PublicEvent>()
  for (const text of logged) {
    const event = JSON.parse(text) as PublicEvent
    last.set(event.digest, event)
  }
  const fateOf = (digest: string) => last.get(digest)?.event
  const present = new Set(entries.map(({ digest }) => digest))
  const gone = [...last.values()]
    .filter(({ digest, event }) => event !== 'removed' && !present.has(digest))
    .map((event): PublicEvent => ({ ...event, event: 'removed' }))
  const inTime = [...entries].sort((a, b) => (a.instant < b.instant ? -1 : 1))
  const added = inTime.flatMap(entry => {
    const fate = fateOf(entry.digest)
    const isNew = fate === undefined || fate === 'removed'
    return [
      ...(isNew ? [eventOf(entry, 'published')] : []),
      ...(isRedacted(entry) && fate !== 'redacted' ? [eventOf(entry, 'redacted')] : []),
    ]
  })
  return [...gone, ...added].map(canonicalText)
}

function eventOf(entry: StoreEntry, event: Fate): PublicEvent {
  const { kind, family, slug, version: number, digest, change, historicalInstant } = entry
  const instant = event === 'redacted' ? (entry.redaction?.instant ?? '') : entry.instant
  const name = { kind, family, slug, number, digest }
  return { version: 1, event, ...name, change: change.kind, instant, historicalInstant }
}
