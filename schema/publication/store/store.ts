import type { PublicKind, PublishedObject } from '../contract/index.ts'
import { recordKey, type RecordName, type StoreEntry } from './entry.ts'
import { isVisible, type Moment } from './moment.ts'

/** The published record, read only. Everything public is computed from this and nothing else. */
export interface PublishedStore {
  /** SHA-256 of the index: names the whole content. */
  readonly digest: string
  /** Every version of every record, in index order. */
  readonly entries: readonly StoreEntry[]
  /** All versions of one record, oldest first; empty where there is none. */
  history(name: RecordName): readonly StoreEntry[]
  /**
   * The object of an entry, hashed again when it is read.
   *
   * @throws PublicationError `REDACTED` where its content has been destroyed.
   */
  read(entry: StoreEntry): PublishedObject
}

/** The versions of a record that count at a moment, oldest first. */
export const visibleHistory = (
  store: PublishedStore,
  name: RecordName,
  moment: Moment,
): readonly StoreEntry[] => store.history(name).filter(entry => isVisible(entry, moment))

/** The latest versions, at a moment, of all records of a kind: one entry a record. */
export function latestOfKind(
  store: PublishedStore,
  kind: PublicKind,
  family: string | null | undefined,
  moment: Moment,
): StoreEntry[] {
  const latest = new Map<string, StoreEntry>()
  // Index order has the versions of a record ascending, so that the last one stays.
  for (const entry of store.entries) {
    if (entry.kind !== kind || (family !== undefined && entry.family !== family)) continue
    if (isVisible(entry, moment)) latest.set(recordKey(entry), entry)
  }
  return [...latest.values()]
}
