import path from 'node:path'
import {
  createLog,
  keyRingOf,
  openLog,
  readEvents,
  writeLogKeys,
  type Checkpoint,
  type KeyRing,
  type SigningKey,
} from '../../evidence/index.ts'
import type { StoreEntry } from '../store/index.ts'
import { copyLog } from './copy.ts'
import { eventsFor } from './events.ts'

/** Who signs the log, and the public halves of all keys that ever signed it. */
export interface Witness {
  /** The folder of the log; it is made where it is missing. */
  readonly dir: string
  readonly key: SigningKey
  readonly ring: KeyRing
}

/** The name of the public log in every signed state of it. */
export const PUBLIC_LOG = 'public'

/** Where the log lies in a published store. */
export const logIn = (store: string): string => path.join(store, 'log')

/**
 * Brings the public log up to a store that is about to become public, signs its state over the
 * store's index, and puts a copy into the store. Whoever is stopped in between has signed what a
 * next state goes on from.
 *
 * @param index SHA-256 of the store's index.
 * @param at the instant for which it is signed.
 * @throws EvidenceError `LOG_INCONSISTENT` where somebody has rewritten the log.
 */
export function witnessStore(
  { dir, key, ring }: Witness,
  {
    store,
    entries,
    index,
    at,
  }: { store: string; entries: readonly StoreEntry[]; index: string; at: string },
): Checkpoint {
  createLog(dir, PUBLIC_LOG)
  writeLogKeys(dir, keyRingOf(ring.keys.filter(({ purpose }) => purpose === 'checkpoint')))
  const log = openLog(dir)
  log.append(eventsFor(entries, readEvents(dir)), log.size)
  const covers = [{ name: 'index.json', sha256: index }]
  const signed = log.checkpoint({ at: later(at, log.newest?.at), covers }, [key])
  copyLog(dir, logIn(store))
  return signed
}

/** A clock that was put back must not keep anything from being published. */
const later = (at: string, last: string | undefined): string => (last && last > at ? last : at)
