import type { Pin, PublicKind } from '../contract/index.ts'
import { PublicationError } from '../errors.ts'
import { isRedacted, type PublishedStore, type StoreEntry } from '../store/index.ts'
import { seeRecord, type PublicContext, type SeenRecord, type SeenVersion } from './context.ts'

/**
 * The version that is pinned: by number and digest, so that nothing can be put in its place.
 *
 * @throws PublicationError `PIN_MISSING`.
 */
export function pinnedEntry(
  store: PublishedStore,
  kind: PublicKind,
  family: string | null,
  pin: Pin,
): StoreEntry {
  const found = store
    .history({ kind, family, slug: pin.slug })
    .find(({ version, digest }) => version === pin.version && digest === pin.digest)
  if (found) return found
  const name = `${kind} ${pin.slug} version ${pin.version}`
  throw new PublicationError('PIN_MISSING', `A record pins ${name}, which is not in the store.`)
}

/** Resolves the pins of a record to the records they pin, in their order, without redacted ones. */
export function resolvePins<K extends PublicKind>(
  { entry, moment }: SeenVersion,
  { store }: PublicContext,
  kind: K,
  pins: readonly Pin[],
): SeenRecord<K>[] {
  return pins.flatMap(pin => {
    const pinned = pinnedEntry(store, kind, entry.family, pin)
    if (isRedacted(pinned)) return []
    const seen = seeRecord<K>(store, pinned, moment)
    if (seen) return seen
    throw new PublicationError('PIN_MISSING', `A record pins a retraction of ${kind} ${pin.slug}.`)
  })
}

/** The pinned versions whose content has been destroyed since. */
export const redactedPins = (
  { entry, moment }: SeenVersion,
  { store }: PublicContext,
  kind: PublicKind,
  pins: readonly Pin[],
): SeenVersion[] =>
  pins
    .map(pin => pinnedEntry(store, kind, entry.family, pin))
    .filter(isRedacted)
    .map(pinned => ({ entry: pinned, moment }))
