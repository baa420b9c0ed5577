import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { DeskError } from './errors.ts'

/** Secrets the desk keeps for itself: one file each, made at first use, readable by its owner only. */
export type SecretName = 'session' | 'identity'

/**
 * Reads a secret of the data folder, making it (32 random bytes, hex) where it does not exist.
 *
 * @throws DeskError `NOT_ALLOWED` where others could read the file.
 */
export function secretFor(dataDir: string, name: SecretName): string {
  const folder = path.join(dataDir, 'secrets')
  const file = path.join(folder, `${name}.key`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    // `wx` makes the creation a race that exactly one process wins.
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (fs.statSync(file).mode & 0o077) {
    throw new DeskError('NOT_ALLOWED', `${file} can be read by others; run: chmod 600 ${file}`)
  }
  return fs.readFileSync(file, 'utf8').trim()
}
