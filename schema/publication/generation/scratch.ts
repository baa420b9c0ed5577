import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isThere, sha256Hex } from '../../evidence/index.ts'

/** How the scratch folders of one desk begin: the place of its generations tells it from others. */
const prefixOf = (root: string): string =>
  `desk-site-${sha256Hex(fs.realpathSync(root)).slice(0, 16)}-`

/** Makes an empty folder outside the data folder, for one build of the site. */
export const makeScratch = (root: string): string =>
  fs.mkdtempSync(path.join(os.tmpdir(), prefixOf(root)))

/** Removes a scratch folder; a program that has just been stopped may still be writing there. */
export const removeScratch = (dir: string): void =>
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })

/**
 * Removes the scratch folders that builds of this desk have left when they were killed: a copy of
 * the store each. Folders of other desks, of other people and what only bears such a name stay.
 */
export function removeScratches(root: string): void {
  if (!isThere(root)) return
  const prefix = prefixOf(root)
  for (const entry of fs.readdirSync(os.tmpdir(), { withFileTypes: true })) {
    if (!entry.isDirectory() || !entry.name.startsWith(prefix)) continue
    const dir = path.join(os.tmpdir(), entry.name)
    if (fs.statSync(dir).uid === (process.getuid?.() ?? 0)) removeScratch(dir)
  }
}
