import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A file of a model, by its bytes. */
export interface FileDigest {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

const CHUNK_BYTES = 4 * 2 ** 20

/** The digest of each file, read in pieces: weights may be larger than memory. */
export const digestsOf = (folder: string, names: readonly string[]): FileDigest[] =>
  [...names].sort().map(name => digestOf(path.join(folder, name), name))

/** The digest of one file, told under the name given. */
export function digestOf(file: string, name: string): FileDigest {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const handle = fs.openSync(file, 'r')
  let bytes = 0
  try {
    for (let read = -1; read !== 0; bytes += read) {
      read = fs.readSync(handle, chunk, 0, CHUNK_BYTES, null)
      hash.update(chunk.subarray(0, read))
    }
  } finally {
    fs.closeSync(handle)
  }
  return { name, bytes, sha256: hash.digest('hex') }
}
