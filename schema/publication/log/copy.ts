import fs from 'node:fs'
import path from 'node:path'
import {
  checkpointFolder,
  checkpointName,
  keysPath,
  leavesPath,
  linkIfSame,
  listCheckpoints,
  makeFolderDurably,
  namePath,
  syncFolder,
  writeDurably,
} from '../../evidence/index.ts'

/** Copies a log into a store, to be on the disk when this returns. Signed states never change: they are linked. */
export function copyLog(from: string, to: string): void {
  makeFolderDurably(checkpointFolder(to))
  for (const number of listCheckpoints(from).numbers) {
    const name = checkpointName(number)
    const file = path.join(checkpointFolder(from), name)
    const bytes = fs.readFileSync(file)
    const target = path.join(checkpointFolder(to), name)
    if (!linkIfSame(file, bytes, target)) writeDurably(target, bytes)
  }
  for (const placeIn of [leavesPath, keysPath, namePath]) {
    writeDurably(placeIn(to), fs.readFileSync(placeIn(from)))
  }
  for (const folder of [checkpointFolder(to), to, path.dirname(to)]) syncFolder(folder)
}
