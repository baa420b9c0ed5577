import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** What the CMS is built from. The client of the database depends on no more than the first part. */
const CLIENT_INPUTS = ['keystone.ts', 'schema', 'package-lock.json']
const INTERFACE_INPUTS = [...CLIENT_INPUTS, 'admin']

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
