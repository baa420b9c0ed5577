import type { PublishedObject } from '../contract/index.ts'
import { isRedacted, openStore, type StoreEntry } from '../store/index.ts'
import { readPointer, type Generation } from './pointer.ts'

/** What is public while the next generation is made. */
export interface Current extends Generation {
  readonly entries: readonly StoreEntry[]
  /** All that stays public of it. */
  readonly live: readonly PublishedObject[]
}

/**
 * The public generation, read to its last object; null where there is none. One that cannot be read
 * counts as none: it is built again as a whole, and nothing of it is shared.
 *
 * @param destroyed digests of what was redacted: taken down, and public no more, although this
 * generation still has it.
 */
export function readCurrent(
  root: string,
  destroyed: ReadonlySet<string>,
  log: (step: string) => void,
): Current | null {
  try {
    const generation = readPointer(root)
    if (!generation) return null
    const { entries, read } = openStore(generation.storeDir)
    const kept = entries.filter(entry => !isRedacted(entry) && !destroyed.has(entry.digest))
    return { ...generation, entries, live: kept.map(read) }
  } catch (error) {
    log(`What is public cannot be read, and is built again as a whole: ${wordsOf(error)}`)
    return null
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
