import fs from 'node:fs'
import path from 'node:path'
import { linkIfSame } from '../../evidence/index.ts'

/**
 * Copies a folder file by file. Where `like` holds the same bytes under the same name, its file is
 * linked instead: a generation shares with the one before what did not change. No file of a
 * generation is ever written again, so that two names of one file are as good as two files.
 */
export function copyTree(from: string, to: string, like: string | null = null): void {
  fs.mkdirSync(to, { recursive: true })
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    const twin = like && path.join(like, entry.name)
    if (entry.isDirectory()) {
      copyTree(source, target, twin)
      continue
    }
    const bytes = fs.readFileSync(source)
    if (!twin || !linkIfSame(twin, bytes, target)) fs.writeFileSync(target, bytes)
  }
}
