export {
  isRedacted,
  recordKey,
  type RecordName,
  type RedactedEntry,
  type StoreEntry,
  type StoreIndex,
} from './entry.ts'
export { holdsAny } from './layout.ts'
export { isVisible, NOW, type Moment } from './moment.ts'
export { latestOfKind, visibleHistory, type PublishedStore } from './store.ts'
export { openStore } from './open.ts'
export { storeDigest, writeStore } from './write.ts'
