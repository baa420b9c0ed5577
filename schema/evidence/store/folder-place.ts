import fs from 'node:fs'
import path from 'node:path'
import { createDurably, isLeftover, makeFolderDurably } from '../durable.ts'
import { isThere } from '../there.ts'
import type { Place } from './place.ts'

/** A folder as a place for evidence. What it says is written is on disk, whatever happens next. */
export function folderPlace(dir: string): Place {
  const fileOf = (name: string) => path.join(dir, ...name.split('/'))
  return {
    async read(name) {
      const file = fileOf(name)
      return isThere(file) ? fs.readFileSync(file) : null
    },
    async has(name) {
      return isThere(fileOf(name))
    },
    async create(name, bytes) {
      const file = fileOf(name)
      makeFolderDurably(path.dirname(file))
      return createDurably(file, bytes)
    },
    async list(prefix = '') {
      if (!isThere(dir)) return []
      return fs
        .readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter(entry => !entry.isDirectory() && !isLeftover(entry.name))
        .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)))
        .map(name => name.split(path.sep).join('/'))
        .filter(name => name.startsWith(prefix))
        .sort()
    },
  }
}
