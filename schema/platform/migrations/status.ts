import { databaseExists, withConnection } from '../connection.ts'
import { DeskError } from '../errors.ts'
import type { Settings } from '../settings.ts'
import { readMigrations, type Migration } from './folder.ts'
import { readLedger, type LedgerEntry } from './ledger.ts'

/** The database's history beside the repository's. */
export interface MigrationStatus {
  readonly applied: readonly string[]
  /** In the repository, not yet applied. */
  readonly pending: readonly string[]
  /** Begun and not finished: somebody must look. */
  readonly failed: readonly string[]
  /** Applied, and since then changed in the repository. */
  readonly changed: readonly string[]
  /** Applied, and unknown to this repository: the database is newer than the code, or another's. */
  readonly unknown: readonly string[]
}

/** Compares the database with the committed migrations. Changes nothing. */
export async function migrationStatus(settings: Settings): Promise<MigrationStatus> {
  const migrations = await readMigrations(settings)
  const ledger = (await databaseExists(settings))
    ? await withConnection(settings, connection => readLedger(connection, settings.provider))
    : []
  return compare(migrations, ledger)
}

/** The comparison itself. */
export function compare(
  migrations: readonly Migration[],
  ledger: readonly LedgerEntry[],
): MigrationStatus {
  const known = new Map(migrations.map(migration => [migration.name, migration]))
  const done = new Set(ledger.map(entry => entry.name))
  const named = (test: (entry: LedgerEntry) => boolean) => ledger.filter(test).map(e => e.name)
  return {
    applied: named(entry => entry.finished),
    pending: migrations.filter(({ name }) => !done.has(name)).map(({ name }) => name),
    failed: named(entry => !entry.finished),
    changed: named(e => known.has(e.name) && known.get(e.name)?.checksum !== e.checksum),
    unknown: named(entry => !known.has(entry.name)),
  }
}

/** What is wrong with a history, in words; empty where migrations may be applied. */
export function historyProblems({ failed, changed, unknown }: MigrationStatus): string[] {
  return [
    ...failed.map(
      n =>
        `Migration ${n} stopped half-way; restore the database from its backup. If it was never in use, remove it and start again.`,
    ),
    ...changed.map(n => `Migration ${n} was changed after it was applied; undo that change.`),
    ...unknown.map(
      n =>
        `The database has migration ${n}, which this code does not know; use the code that made it.`,
    ),
  ]
}

/**
 * Compares the database with the committed migrations, of which none may be amiss.
 *
 * @throws DeskError `UNAVAILABLE` that names each migration that does not fit.
 */
export async function requireSoundHistory(settings: Settings): Promise<MigrationStatus> {
  const status = await migrationStatus(settings)
  const problems = historyProblems(status)
  if (problems.length > 0) throw new DeskError('UNAVAILABLE', problems.join(' '))
  return status
}
