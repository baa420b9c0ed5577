import { buildProblem } from '../build/index.ts'
import { withConnection } from '../connection.ts'
import { eraseDestroyed } from '../erase.ts'
import { DeskError } from '../errors.ts'
import { lockHolder } from '../lock/index.ts'
import { log } from '../log.ts'
import { applyMigrations } from '../migrations/index.ts'
import type { Settings } from '../settings.ts'
import { checkDatabase, checkHistory, checkReadable, checkSchema } from './database.ts'
import { fine, note, trouble, type Finding } from './finding.ts'
import { checkLog } from './log.ts'
import { checkNode, checkOrigin, checkSecret } from './process.ts'
import { checkSite } from './site.ts'

export { type Finding } from './finding.ts'
export { checkNode } from './process.ts'

/** Everything that is looked at before a start, without starting or changing anything. */
export async function examine(settings: Settings): Promise<Finding[]> {
  const parts = [
    async () => [checkNode(), checkSecret(settings), checkOrigin(settings)],
    async () => [await checkBuild(settings)],
    async () => [await checkSchema(settings)],
    async () => [await checkWriter(settings)],
    async () => [await checkReadable(settings)],
    async () => [await checkHistory(settings)],
    () => checkDatabase(settings),
    async () => [await checkLog(settings)],
    async () => [checkSite(settings)],
  ]
  const findings: Finding[] = []
  for (const part of parts) {
    // A database that cannot be reached must not hide what else was found.
    findings.push(...(await part().catch(error => [trouble('database', wordsOf(error))])))
  }
  return findings
}

/** @throws DeskError `UNAVAILABLE` with every trouble among the findings. */
export function requireSound(findings: readonly Finding[]): void {
  const troubles = findings.filter(finding => finding.level === 'trouble')
  const [first, ...others] = troubles
  if (!first) return
  if (others.length === 0) throw new DeskError('UNAVAILABLE', first.message)
  throw new DeskError('UNAVAILABLE', 'The desk cannot start as it is:', {
    problems: troubles.map(({ subject, message }) => ({ field: subject, message })),
  })
}

/**
 * Brings the database up to date and makes sure that it is whole. The caller holds the writer lock.
 *
 * @returns the names of the migrations that were applied now.
 */
export async function prepareDatabase(settings: Settings): Promise<readonly string[]> {
  requireSound([await checkSchema(settings)])
  requireSound([await checkReadable(settings)])
  const applied = await applyMigrations(settings)
  requireSound(await checkDatabase(settings))
  // What a redaction has destroyed just before the process was killed.
  if (settings.provider === 'sqlite' && !(await withConnection(settings, eraseDestroyed))) {
    log.warn('somebody reads the database file; it still holds what was redacted')
  }
  return applied
}

/** Before a server starts: the process, the secret and the build. */
export async function requireStartable(settings: Settings): Promise<void> {
  requireSound([checkNode(), checkSecret(settings), await checkBuild(settings)])
}

async function checkBuild(settings: Settings): Promise<Finding> {
  const problem = await buildProblem(settings, 'interface')
  return problem === null
    ? fine('build', `Built for ${settings.provider}, from the code as it is.`)
    : trouble('build', problem)
}

/** A running desk is no trouble to somebody who only looks. */
async function checkWriter({ dataDir }: Settings): Promise<Finding> {
  const who = await lockHolder(dataDir)
  return who === null
    ? fine('writer', 'Nobody holds the data folder.')
    : note('writer', `${who.purpose} holds the data folder (process ${who.pid} on ${who.host}).`)
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
