import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** What the tables are made of, and so the client of the database. */
const CLIENT_INPUTS = [
  'package-lock.json',
  'schema/index.ts',
  'schema/platform/database.ts',
  'schema/records',
  'schema/vocabulary',
]

/** What the whole CMS is built from. */
const INTERFACE_INPUTS = ['package-lock.json', 'keystone.ts', 'schema', 'admin']

/** Which part of a build: the client of the database, or all of it with the Admin UI. */
export type BuildPart = 'client' | 'interface'

/** Digest of everything that a part of the build depends on: the same digest, the same build. */
export async function inputsDigest(root: string, part: BuildPart): Promise<string> {
  const inputs = part === 'client' ? CLIENT_INPUTS : INTERFACE_INPUTS
  const files = (await Promise.all(inputs.map(name => filesUnder(root, name)))).flat().sort()
  const hash = createHash('sha256')
  for (const name of files) {
    const content = await fs.readFile(path.join(root, name))
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesUnder(root: string, name: string): Promise<string[]> {
  const full = path.join(root, name)
  const found = await fs.stat(full).catch(() => null)
  if (found === null) return []
  if (found.isFile()) return [name]
  const entries = await fs.readdir(full, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
}
