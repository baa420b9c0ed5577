import fs from 'node:fs'
import path from 'node:path'
import { EvidenceError } from '../errors.ts'
import { isThere } from '../there.ts'

/**
 * Makes a folder for private keys, open to its owner only.
 *
 * @throws EvidenceError `KEY_UNSAFE` inside a repository: what lies there is sooner or later pushed.
 */
export function makeKeyFolder(folder: string): void {
  refuseInsideRepository(path.resolve(folder))
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseInsideRepository(fs.realpathSync(folder))
  refuseIfReadableByOthers(folder)
}

/** Others are the group, too. Windows has other means, which a mode does not show. */
export function refuseIfReadableByOthers(place: string): void {
  if (process.platform === 'win32') return
  const mode = fs.statSync(place).mode & 0o777
  if ((mode & 0o077) === 0) return
  const may = `others may use it (mode ${mode.toString(8)})`
  throw new EvidenceError('KEY_UNSAFE', `${place}: ${may}; take that from them with chmod go=.`)
}

function refuseInsideRepository(folder: string): void {
  for (let at = folder; ; at = path.dirname(at)) {
    if (isThere(path.join(at, '.git'))) {
      const move = 'choose a folder outside of it'
      throw new EvidenceError('KEY_UNSAFE', `${folder} lies in the repository ${at}: ${move}.`)
    }
    if (at === path.dirname(at)) return
  }
}
