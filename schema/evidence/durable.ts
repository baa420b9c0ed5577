import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'

/**
 * Writes a file so that after a crash there is either the old content or all of the new: into a
 * temporary file beside it, forced to disk, then renamed over it. A write that fails leaves the old
 * content and nothing beside it; a process that is killed may leave `FILE.<12 hex>.tmp`.
 */
export function writeDurably(file: string, bytes: Uint8Array | string): void {
  replace(file, bytes, 0o666, fs.renameSync)
  syncFolder(path.dirname(file))
}

/**
 * Writes a file that must not be there yet, as durably as `writeDurably`; of two who try at once,
 * one succeeds.
 *
 * @param mode who may read it, from its first byte on.
 * @returns false where there is a file already, which stays as it is.
 */
export function createDurably(file: string, bytes: Uint8Array | string, mode = 0o666): boolean {
  let created = false
  replace(file, bytes, mode, (temporary, target) => {
    created = linkNew(temporary, target)
    fs.rmSync(temporary)
  })
  syncFolder(path.dirname(file))
  return created
}

/** A name left behind by a process that was killed while it wrote. */
export const isLeftover = (name: string): boolean => /\.[0-9a-f]{12}\.tmp$/.test(name)

function replace(
  file: string,
  bytes: Uint8Array | string,
  mode: number,
  finish: (temporary: string, file: string) => void,
): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const handle = fs.openSync(temporary, 'wx', mode)
    try {
      fs.writeFileSync(handle, bytes)
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
    finish(temporary, file)
  } catch (error) {
    // What could not be finished must not take up the last of a full disk.
    fs.rmSync(temporary, { force: true })
    throw error
  }
}

/** A second name, unlike a rename, never takes the place of another file. */
function linkNew(temporary: string, file: string): boolean {
  try {
    fs.linkSync(temporary, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Makes a folder, with those above it that are missing, so that a crash does not take them back. */
export function makeFolderDurably(folder: string): void {
  const first = fs.mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  const above = path.dirname(path.resolve(first))
  for (let at = path.resolve(folder); at !== above; at = path.dirname(at)) {
    syncFolder(path.dirname(at))
  }
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
