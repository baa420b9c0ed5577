import fs from 'node:fs'
import path from 'node:path'
import { assertDigest, sha256Hex } from './digest.ts'
import { writeDurably } from './durable.ts'
import { EvidenceError } from './errors.ts'
import { isThere } from './there.ts'

/** A folder in which each file is named by the SHA-256 of its bytes: `ab/<digest><extension>`. */
export interface ContentFolder {
  readonly dir: string
  /** With its dot, e.g. `.json`; may be empty. */
  readonly extension: string
  /** False: the caller forces the whole folder to disk when it is complete. Default: each file. */
  readonly durable?: boolean
}

/** Where the bytes of a digest lie. */
export function contentPath(folder: ContentFolder, digest: string): string {
  assertDigest(digest)
  return path.join(folder.dir, digest.slice(0, 2), digest + folder.extension)
}

/** Stores bytes and returns their digest. What is there already is left as it is. */
export function writeContent(folder: ContentFolder, bytes: Uint8Array): string {
  const digest = sha256Hex(bytes)
  const file = contentPath(folder, digest)
  if (isThere(file)) {
    readContent(folder, digest)
    return digest
  }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if (folder.durable === false) fs.writeFileSync(file, bytes)
  else writeDurably(file, bytes)
  return digest
}

/**
 * Reads the bytes of a digest, hashing them again: a disk or a person may have changed them.
 *
 * @throws EvidenceError `MISSING` or `ALTERED`.
 */
export function readContent(folder: ContentFolder, digest: string): Buffer {
  const file = contentPath(folder, digest)
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(file)
  } catch (error) {
    throw new EvidenceError('MISSING', `Nothing is stored under ${digest}.`, error)
  }
  if (sha256Hex(bytes) !== digest) {
    throw new EvidenceError('ALTERED', `What is stored under ${digest} has been altered.`)
  }
  return bytes
}

/** The digests of everything stored, sorted. Files that are no content of ours are an error. */
export function listContent(folder: ContentFolder): string[] {
  if (!isThere(folder.dir)) return []
  const files = fs.readdirSync(folder.dir, { recursive: true, withFileTypes: true })
  return files
    .filter(entry => !entry.isDirectory())
    .map(entry => {
      const digest = path.basename(entry.name, folder.extension)
      assertDigest(digest)
      return digest
    })
    .sort()
}
