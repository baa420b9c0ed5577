import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Settings } from '../settings.ts'

type Where = Pick<Settings, 'root' | 'provider'>

/** One committed migration. */
export interface Migration {
  /** Name of its folder: time and words. Migrations are applied in this order. */
  readonly name: string
  readonly sql: string
  /** What the engine records when it applies it: sha256 of the SQL, hex. */
  readonly checksum: string
}

/** Folder with the migrations of one database. */
export const migrationsFolder = ({ root, provider }: Where): string =>
  path.join(root, 'migrations', provider)

/** The schema as of the last migration, committed beside them. */
export const snapshotPath = (where: Where): string =>
  path.join(migrationsFolder(where), 'schema.prisma')

/** Reads a text file; null where it does not exist. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** All committed migrations of one database, oldest first. */
export async function readMigrations(where: Where): Promise<Migration[]> {
  const folder = migrationsFolder(where)
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => {
      const sql = await fs.readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
