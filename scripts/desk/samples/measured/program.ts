import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { UsageError } from '../../failure.ts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

/**
 * The commit of this program, and whether it differs from it.
 *
 * @param told the commit where no repository can say it; whether it differs is then not known, so it does.
 * @throws UsageError where nobody says it: what cannot be run again is no evidence.
 */
export function programHere(told?: string): { readonly commit: string; readonly dirty: boolean } {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', ROOT, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  try {
    return { commit: git('rev-parse', 'HEAD'), dirty: git('status', '--porcelain') !== '' }
  } catch {
    if (told) return { commit: told, dirty: true }
    throw new UsageError('This program lies in no repository: name its --commit in full.')
  }
}
