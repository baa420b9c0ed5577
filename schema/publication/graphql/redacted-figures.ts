import type { FigurePin } from '../contract/index.ts'
import {
  isRedacted,
  type PublishedStore,
  type RecordName,
  type StoreEntry,
} from '../store/index.ts'

/** What is printed in the place of a figure whose content has been destroyed. */
export const REDACTED_FIGURE = 'figure redacted'

/**
 * A body in which the words of redacted figures are replaced by a notice. A text that cites a figure
 * holds the words it printed for it: were they shown on, redacting the figure would be for nothing.
 */
export function withoutRedactedFigures<Body>(
  store: PublishedStore,
  { family }: Pick<RecordName, 'family'>,
  body: Body,
): Body {
  const gone = redactedFigures(store, family)
  return gone.size === 0 ? body : (replaceIn(body, gone) as Body)
}

type ByFamily = ReadonlyMap<string | null, ReadonlySet<string>>

/** A store never changes, and it may hold tens of thousands of entries: each is looked through once. */
const known = new WeakMap<PublishedStore, ByFamily>()
const NONE: ReadonlySet<string> = new Set()

function redactedFigures(store: PublishedStore, family: string | null): ReadonlySet<string> {
  let byFamily = known.get(store)
  if (!byFamily) known.set(store, (byFamily = lookThrough(store)))
  return byFamily.get(family) ?? NONE
}

function lookThrough({ entries }: PublishedStore): ByFamily {
  const redacted = entries.filter(entry => entry.kind === 'measurement' && isRedacted(entry))
  const groups = Map.groupBy(redacted, ({ family }) => family)
  return new Map([...groups].map(([family, group]) => [family, new Set(digestsOf(group))]))
}

const digestsOf = (entries: readonly StoreEntry[]) => entries.map(({ digest }) => digest)

function replaceIn(value: unknown, gone: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(each => replaceIn(each, gone))
  if (isFigure(value) && gone.has(value.digest)) {
    return { ...value, text: REDACTED_FIGURE, qualifier: null }
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, replaceIn(member, gone)]),
  )
}

const isFigure = (value: object): value is FigurePin & { type: 'figure' } =>
  'type' in value && value.type === 'figure' && 'digest' in value
