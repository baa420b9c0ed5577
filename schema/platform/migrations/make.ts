import fs from 'node:fs/promises'
import path from 'node:path'
import { driverFor } from '../connection.ts'
import { DeskError } from '../errors.ts'
import type { Settings } from '../settings.ts'
import { triggerSql } from '../triggers/index.ts'
import { withSchemaEngine } from './engine.ts'
import { migrationsFolder, readIfThere, readMigrations, snapshotPath } from './folder.ts'
import { offlinePostgres } from './offline.ts'

/** What a new migration is made from. */
export interface NewMigration {
  readonly root: string
  readonly provider: Settings['provider']
  /** Words for its folder, e.g. `add embargo zone`. */
  readonly name: string
  /** The Prisma schema that the code of now asks for. */
  readonly schema: string
  readonly now: Date
  /** Forget all earlier migrations and begin with this one. Only before the first release. */
  readonly reset?: boolean
}

/**
 * Writes a migration from the last committed schema to the one of now, and that schema beside it.
 * No database is needed. The triggers come last, since rebuilding a table drops them in silence.
 *
 * @returns the name of the migration; null where neither tables nor triggers changed.
 */
export async function makeMigration(wanted: NewMigration): Promise<string | null> {
  const before = wanted.reset ? null : await readIfThere(snapshotPath(wanted))
  const change = await difference(wanted, before)
  const triggers = triggerSql(wanted.provider)
  if (change === '' && !(await triggersChanged(wanted, triggers))) return null

  if (wanted.reset) await fs.rm(migrationsFolder(wanted), { recursive: true, force: true })
  const name = `${stamp(wanted.now)}_${slug(wanted.name)}`
  const folder = path.join(migrationsFolder(wanted), name)
  await fs.mkdir(folder, { recursive: true })
  await fs.writeFile(path.join(folder, 'migration.sql'), `${change}\n${triggers}`)
  await fs.writeFile(snapshotPath(wanted), wanted.schema)
  return name
}

async function difference(wanted: NewMigration, before: string | null): Promise<string> {
  const driver =
    wanted.provider === 'sqlite'
      ? driverFor({ provider: 'sqlite', databaseUrl: ':memory:' })
      : offlinePostgres()
  const { stdout } = await withSchemaEngine(driver, engine =>
    engine.diff({
      from: before === null ? { tag: 'empty' } : datamodel(before),
      to: datamodel(wanted.schema),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  const sql = (stdout ?? '').trim()
  return sql === '-- This is an empty migration.' ? '' : sql
}

const datamodel = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
  configDir: '.',
})

/** True where the last migration that carries triggers carries other ones. */
async function triggersChanged(wanted: NewMigration, triggers: string): Promise<boolean> {
  const last = (await readMigrations(wanted)).at(-1)
  return !last?.sql.endsWith(triggers)
}

const stamp = (now: Date): string => now.toISOString().replace(/\D/g, '').slice(0, 14)

function slug(words: string): string {
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  if (name === '') throw new DeskError('INVALID_INPUT', 'Name the migration with a few words.')
  return name
}
