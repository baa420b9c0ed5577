import fs from 'node:fs'
import path from 'node:path'
import { DeskError } from '../../schema/platform/errors.ts'
import { looksLikeToken } from '../../schema/platform/session/token.ts'
import type { DeskCli } from './desk-cli.ts'

/** Where the token of `desk` lies. Other tokens of the same folder have other names. */
export const tokenFile = (dataDir: string, name = 'desk'): string =>
  path.join(dataDir, 'tokens', `${name}.token`)

/**
 * The token that a command acts with: DESK_TOKEN, else the file in the data folder.
 *
 * @throws DeskError `SIGN_IN_FAILED` where there is none, `NOT_ALLOWED` where others can read it.
 */
export function requireToken({ env, settings }: Pick<DeskCli, 'env' | 'settings'>): string {
  const file = tokenFile(settings.dataDir)
  const token = env.DESK_TOKEN || readToken(file)
  if (!token) {
    throw new DeskError(
      'SIGN_IN_FAILED',
      `There is no token: neither in DESK_TOKEN nor in ${file}. ` +
        'A new desk gets its first administrator, and a token, with: npm run desk -- user add; ' +
        'on another, run: npm run desk -- sign-in EMAIL',
    )
  }
  if (!looksLikeToken(token)) {
    const where = env.DESK_TOKEN ? 'DESK_TOKEN' : file
    throw new DeskError('SIGN_IN_FAILED', `What ${where} holds is not a token of a desk.`)
  }
  return token
}

/** Reads a token file; null where there is none. Its owner alone may be able to. */
export function readToken(file: string): string | null {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found) return null
  if (found.mode & 0o077) {
    throw new DeskError('NOT_ALLOWED', `${file} can be read by others; run: chmod 600 ${file}`)
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** Keeps a token where `desk` finds it, readable by its owner alone. */
export function writeToken(file: string, token: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  // A file that was there keeps its mode when it is written to, so it goes first.
  fs.rmSync(file, { force: true })
  fs.writeFileSync(file, `${token}\n`, { mode: 0o600 })
}
