import fs from 'node:fs'
import path from 'node:path'
import { EvidenceError } from '../../../schema/evidence/index.ts'
import { filesOfZip } from './zip.ts'

/** No bundle of ours is larger; what is must not fill the memory. */
const MOST_BYTES = 1 << 30

/**
 * The files of a bundle by their names.
 *
 * @throws EvidenceError `MISSING`, `NOT_CANONICAL`, `ALTERED`.
 */
export function readBundle(place: string): ReadonlyMap<string, Uint8Array> {
  const stat = fs.statSync(place, { throwIfNoEntry: false })
  if (!stat) throw new EvidenceError('MISSING', `${place} is not there.`)
  if (!stat.isDirectory()) {
    if (stat.size > MOST_BYTES) throw new EvidenceError('ALTERED', `${place} is no bundle.`)
    return filesOfZip(fs.readFileSync(place))
  }
  const entries = fs.readdirSync(place, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter(entry => !entry.isDirectory())
      .map(entry => {
        const file = path.join(entry.parentPath, entry.name)
        return [path.relative(place, file).split(path.sep).join('/'), fs.readFileSync(file)]
      }),
  )
}
