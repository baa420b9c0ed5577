import type { PublicKind, PublishedObject } from '../contract/index.ts'
import { isRedacted, type Moment, type PublishedStore, type StoreEntry } from '../store/index.ts'
import { withoutRedactedFigures } from './redacted-figures.ts'

/** What every resolver of the public schema is given: the store, and nothing besides. */
export interface PublicContext {
  readonly store: PublishedStore
}

/** One version of a record as seen from a moment. The source value of all record types. */
export interface SeenVersion {
  readonly entry: StoreEntry
  readonly moment: Moment
}

/** A version that says something. The source value of the type of its kind. */
export interface SeenRecord<K extends PublicKind = PublicKind> extends SeenVersion {
  readonly body: NonNullable<PublishedObject<K>['body']>
}

/** Reads the record of a version, or null where the version is a retraction or was redacted. */
export function seeRecord<K extends PublicKind>(
  store: PublishedStore,
  entry: StoreEntry,
  moment: Moment,
): SeenRecord<K> | null {
  const body = bodyOf<K>(store, entry)
  return body === null ? null : { entry, moment, body: withoutRedactedFigures(store, entry, body) }
}

/**
 * The body of a version as it was published, for what is sorted by and not shown: words of figures
 * that were redacted since may stand in it. Null where there is none.
 */
export function bodyOf<K extends PublicKind>(
  store: PublishedStore,
  entry: StoreEntry,
): SeenRecord<K>['body'] | null {
  return isRedacted(entry) ? null : (store.read(entry) as PublishedObject<K>).body
}
