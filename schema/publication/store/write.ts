import fs from 'node:fs'
import path from 'node:path'
import {
  canonicalBytes,
  contentPath,
  linkIfSame,
  sha256Hex,
  writeContent,
  type ContentFolder,
} from '../../evidence/index.ts'
import {
  CONTRACT_VERSION,
  parsePublishedObject,
  type PublicKind,
  type PublishedObject,
} from '../contract/index.ts'
import { PublicationError } from '../errors.ts'
import {
  byName,
  entryOf,
  recordKey,
  type RedactedEntry,
  type StoreEntry,
  type StoreIndex,
} from './entry.ts'
import { indexPath, objectFolder } from './layout.ts'

/**
 * Writes a published store into an empty or new folder. The same objects, in whatever order, give
 * the same bytes. Who needs it to survive a crash forces the folder to disk afterwards.
 *
 * A redacted version is listed and has no object.
 *
 * @param like a finished store; objects that it has are linked to its files and not written again.
 * @throws PublicationError `DUPLICATE_VERSION`; ZodError where an object breaks the contract.
 */
export function writeStore(
  dir: string,
  objects: readonly (PublishedObject | RedactedEntry)[],
  like: string | null = null,
): StoreIndex {
  fs.mkdirSync(dir, { recursive: true })
  const folder = { ...objectFolder(dir), durable: false }
  fs.mkdirSync(folder.dir, { recursive: true })
  const entries = objects.map(object => {
    if ('redaction' in object) return object
    const parsed = parsePublishedObject(object)
    return entryOf(parsed, put(folder, canonicalBytes(parsed), like))
  })
  entries.sort(byName)
  refuseDuplicates(entries)
  const index = { contract: CONTRACT_VERSION, entries, counts: countKinds(entries) } as const
  // Last, so that a folder without an index is known to be unfinished.
  fs.writeFileSync(indexPath(dir), canonicalBytes(index))
  return index
}

function put(folder: ContentFolder, bytes: Buffer, like: string | null): string {
  if (like === null) return writeContent(folder, bytes)
  const digest = sha256Hex(bytes)
  const file = contentPath(folder, digest)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const twin = contentPath(objectFolder(like), digest)
  return linkIfSame(twin, bytes, file) ? digest : writeContent(folder, bytes)
}

function refuseDuplicates(sorted: readonly StoreEntry[]): void {
  for (const [position, entry] of sorted.entries()) {
    const next = sorted[position + 1]
    if (next && byName(entry, next) === 0) {
      const name = `${recordKey(entry)} version ${entry.version}`
      throw new PublicationError('DUPLICATE_VERSION', `Two objects claim to be ${name}.`)
    }
  }
}

/** How many entries there are of each kind; kinds without any are left out. */
export function countKinds(entries: readonly StoreEntry[]): Partial<Record<PublicKind, number>> {
  const counts: Partial<Record<PublicKind, number>> = {}
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** SHA-256 of the index as it lies in the folder: names the whole content of a store. */
export const storeDigest = (index: StoreIndex): string => sha256Hex(canonicalBytes(index))
