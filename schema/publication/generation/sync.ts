import fs from 'node:fs'
import path from 'node:path'
import { syncFolder } from '../../evidence/index.ts'

/** Forces everything under a folder to disk, so that a pointer never outlives what it names. */
export function syncTree(dir: string): void {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const place = path.join(dir, entry.name)
    if (entry.isDirectory()) {
      syncTree(place)
      continue
    }
    const handle = fs.openSync(place, 'r+')
    fs.fsyncSync(handle)
    fs.closeSync(handle)
  }
  syncFolder(dir)
}
