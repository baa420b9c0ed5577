import fs from 'node:fs/promises'
import path from 'node:path'
import { databaseExists, databaseFile, driverFor, withConnection } from '../connection.ts'
import { DeskError } from '../errors.ts'
import type { Settings } from '../settings.ts'
import { withSchemaEngine } from './engine.ts'
import { migrationsFolder, readMigrations } from './folder.ts'
import { createLedger } from './ledger.ts'
import { requireSoundHistory } from './status.ts'

/**
 * Brings the database up to the committed migrations. Safe to call at every start: what is applied
 * already is left alone.
 *
 * @returns the names of the migrations that were applied now.
 * @throws DeskError `UNAVAILABLE` where the database's history is not that of this repository.
 */
export async function applyMigrations(settings: Settings): Promise<readonly string[]> {
  await makeFolder(settings)
  await placeFile(settings)
  await withConnection(settings, connection => createLedger(connection, settings.provider))
  const { pending } = await requireSoundHistory(settings)
  // The engine costs a start a quarter of a second, and most starts have nothing for it.
  if (pending.length === 0) return []
  const migrations = await readMigrations(settings)
  try {
    const { appliedMigrationNames } = await withSchemaEngine(driverFor(settings), engine =>
      engine.applyMigrations({
        migrationsList: {
          baseDir: migrationsFolder(settings),
          lockfile: {
            path: 'migration_lock.toml',
            content: `provider = "${settings.provider}"\n`,
          },
          shadowDbInitScript: '',
          migrationDirectories: migrations.map(({ name, sql }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
          })),
        },
        filters: { externalTables: [], externalEnums: [] },
      }),
    )
    return appliedMigrationNames
  } catch (error) {
    throw new DeskError('UNAVAILABLE', `A migration failed: ${wordsOf(error)}`, { cause: error })
  }
}

/** SQLite makes its file but not the folder, which only its owner may look into. */
async function makeFolder(settings: Settings): Promise<void> {
  const file = databaseFile(settings)
  if (file) await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
}

/**
 * SQLite makes its file empty and writes to it later. An empty one counts as a desk that was lost, so
 * that a new one gets its name only once something is in it, whenever the process may be killed.
 */
async function placeFile(settings: Settings): Promise<void> {
  const file = databaseFile(settings)
  if (!file || (await databaseExists(settings))) return
  const begun = `${file}.new`
  for (const each of [begun, `${begun}-journal`]) await fs.rm(each, { force: true })
  await withConnection({ provider: 'sqlite', databaseUrl: `file:${begun}` }, connection =>
    createLedger(connection, 'sqlite'),
  )
  await fs.rename(begun, file)
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
