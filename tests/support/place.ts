import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { withConnection } from '../../schema/platform/connection.ts'
import { readSettings, type Settings } from '../../schema/platform/settings.ts'

/** The databases that every rule must hold on. */
export const PROVIDERS = ['sqlite', 'postgresql'] as const
export type Provider = Settings['provider']

/** A place for a desk of its own: an empty data folder and, on PostgreSQL, an empty database. */
export interface Place {
  readonly dataDir: string
  readonly databaseUrl: string
  /** The settings of a desk there. */
  readonly settings: Settings
  remove(): Promise<void>
}

/**
 * Makes an empty place. Nothing is opened or migrated.
 *
 * @param postgresUrl address of the maintenance database of a server, asked for where one is needed.
 * @param template address of a database that nobody has open; the place then has a copy of it.
 */
export async function placeOn(
  provider: Provider,
  postgresUrl: () => string,
  template?: string,
): Promise<Place> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-data-'))
  const databaseUrl =
    provider === 'sqlite'
      ? await newFile(path.join(dataDir, 'desk.db'), template)
      : await newDatabase(postgresUrl(), template)
  const env = { ...process.env, DESK_DATA: dataDir, DATABASE_URL: databaseUrl }
  return {
    dataDir,
    databaseUrl,
    settings: readSettings(env),
    remove: () => fs.rm(dataDir, { recursive: true, force: true }),
  }
}

/** The file of a new database, which SQLite makes at its first use where it is no copy. */
async function newFile(file: string, template?: string): Promise<string> {
  if (template) await fs.copyFile(template.slice('file:'.length), file)
  return `file:${file}`
}

/** A new database on a server, which goes with the server. */
export async function newDatabase(server: string, template?: string): Promise<string> {
  const name = `desk_${randomBytes(6).toString('hex')}`
  const like = template ? ` TEMPLATE "${new URL(template).pathname.slice(1)}"` : ''
  const url = new URL(server)
  await withConnection({ provider: 'postgresql', databaseUrl: url.href }, connection =>
    connection.script(`CREATE DATABASE "${name}"${like}`),
  )
  url.pathname = `/${name}`
  return url.href
}
