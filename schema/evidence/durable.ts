import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'

/**
 * Writes a file so that after a crash there is either the old content or all of the new: into a
 * temporary file beside it, forced to disk, then renamed over it. A write that fails leaves the old
 * content and nothing beside it; a process that is killed may leave `FILE.<12 hex>.tmp`.
 */
export function writeDurably(file: string, bytes: Uint8Array | string): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const handle = fs.openSync(temporary, 'wx')
    try {
      fs.writeFileSync(handle, bytes)
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
    fs.renameSync(temporary, file)
  } catch (error) {
    // What could not be finished must not take up the last of a full disk.
    fs.rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(path.dirname(file))
}

/** Forces a folder's own entries to disk; a rename is not durable before that. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder; its renames are journalled.
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
