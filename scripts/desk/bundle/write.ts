import fs from 'node:fs'
import path from 'node:path'
import { createDurably, makeFolderDurably } from '../../../schema/evidence/index.ts'
import { UsageError } from '../failure.ts'
import { zipOf } from './zip.ts'

export const isZip = (place: string): boolean => place.toLowerCase().endsWith('.zip')

/**
 * Writes a bundle as a folder or a ZIP file.
 *
 * @throws UsageError where something lies there already.
 */
export function writeBundle(place: string, files: ReadonlyMap<string, Uint8Array>): void {
  if (fs.existsSync(place)) throw new UsageError(`${place} is there already; choose another --out.`)
  if (isZip(place)) {
    createDurably(path.resolve(place), zipOf(files))
    return
  }
  for (const [name, bytes] of files) {
    const file = path.resolve(place, ...name.split('/'))
    makeFolderDurably(path.dirname(file))
    createDurably(file, bytes)
  }
}
