import fs from 'node:fs'
import path from 'node:path'
import { SeedError } from './errors.ts'
import type { SeedText } from './plan/index.ts'

/**
 * Reads seed files; a folder stands for the `.yaml` files in it, by name.
 *
 * @throws SeedError `SEED_INVALID` naming each that cannot be read.
 */
export function readSeedFiles(given: readonly string[]): SeedText[] {
  const files = given.flatMap(entry =>
    fs.statSync(entry, { throwIfNoEntry: false })?.isDirectory() ? yamlFilesIn(entry) : [entry],
  )
  const missing = files.filter(file => !fs.statSync(file, { throwIfNoEntry: false })?.isFile())
  if (missing.length > 0) {
    const problems = missing.map(file => ({ file, line: 1, field: '', message: 'Is no file.' }))
    throw new SeedError('SEED_INVALID', 'Nothing was written: there is no such file.', { problems })
  }
  return files.map(file => ({ file, text: fs.readFileSync(file, 'utf8') }))
}

const yamlFilesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => path.join(folder, name))
