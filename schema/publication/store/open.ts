import fs from 'node:fs'
import { canonicalText, listContent, readContent, sha256Hex } from '../../evidence/index.ts'
import { parsePublishedObject, type PublishedObject } from '../contract/index.ts'
import { PublicationError } from '../errors.ts'
import {
  byName,
  entryOf,
  isRedacted,
  recordKey,
  storeIndex,
  type StoreEntry,
  type StoreIndex,
} from './entry.ts'
import { indexPath, objectFolder } from './layout.ts'
import type { PublishedStore } from './store.ts'
import { countKinds } from './write.ts'

/**
 * Opens a published store. The index is checked against itself and against the files at once; each
 * object is hashed and parsed when it is first read, and then kept.
 *
 * @throws PublicationError `STORE_INVALID` or `STORE_INCOMPLETE`.
 */
export function openStore(dir: string): PublishedStore {
  const { index, digest } = readIndex(dir)
  refuseUnlessComplete(dir, index)
  const histories = Map.groupBy(index.entries, recordKey)
  const kept = new Map<string, PublishedObject>()
  return {
    digest,
    entries: index.entries,
    history: name => histories.get(recordKey(name)) ?? [],
    read(entry) {
      if (isRedacted(entry)) throw redacted(entry)
      const known = kept.get(entry.digest)
      if (known) return known
      const object = readObject(dir, entry)
      kept.set(entry.digest, object)
      return object
    },
  }
}

function readIndex(dir: string): { index: StoreIndex; digest: string } {
  try {
    const bytes = fs.readFileSync(indexPath(dir))
    return { index: storeIndex.parse(JSON.parse(bytes.toString('utf8'))), digest: sha256Hex(bytes) }
  } catch (error) {
    throw new PublicationError('STORE_INVALID', 'The index of the store cannot be used.', error)
  }
}

/** A build that finds fewer records than were published must fail, not publish an empty site. */
function refuseUnlessComplete(dir: string, { entries, counts }: StoreIndex): void {
  const counted = countKinds(entries)
  const kinds = new Set([...Object.keys(counted), ...Object.keys(counts)]) as Set<
    keyof typeof counts
  >
  for (const kind of kinds) {
    if (counted[kind] === counts[kind]) continue
    const has = `The index lists ${counted[kind] ?? 0} of kind ${kind}`
    throw new PublicationError('STORE_INCOMPLETE', `${has} and counts ${counts[kind] ?? 0}.`)
  }
  if (entries.some((entry, at) => at > 0 && byName(entries[at - 1] as StoreEntry, entry) >= 0)) {
    throw new PublicationError('STORE_INVALID', 'The index is out of order or repeats a version.')
  }
  const listed = entries
    .filter(entry => !isRedacted(entry))
    .map(entry => entry.digest)
    .sort()
  const present = listContent(objectFolder(dir))
  if (listed.length !== present.length || listed.some((digest, at) => digest !== present[at])) {
    const numbers = `${listed.length} objects are listed and ${present.length} are there`
    throw new PublicationError('STORE_INCOMPLETE', `${numbers}, or they are not the same ones.`)
  }
}

const redacted = (entry: StoreEntry): PublicationError =>
  new PublicationError(
    'REDACTED',
    `The content of ${recordKey(entry)} version ${entry.version} has been destroyed.`,
  )

function readObject(dir: string, entry: StoreEntry): PublishedObject {
  const bytes = readContent(objectFolder(dir), entry.digest)
  const object = parsePublishedObject(JSON.parse(bytes.toString('utf8')))
  if (canonicalText(entryOf(object, entry.digest)) !== canonicalText(entry)) {
    const name = `${recordKey(entry)} version ${entry.version}`
    throw new PublicationError('OBJECT_MISMATCH', `The index and the object of ${name} disagree.`)
  }
  return object
}
