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
 */
export async function placeOn(provider: Provider, postgresUrl: () => string): Promise<Place> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-data-'))
  const databaseUrl =
    provider === 'sqlite'
      ? `file:${path.join(dataDir, 'desk.db')}`
      : await emptyDatabase(postgresUrl())
  const env = { ...process.env, DESK_DATA: dataDir, DATABASE_URL: databaseUrl }
  return {
    dataDir,
    databaseUrl,
    settings: readSettings(env),
    remove: () => fs.rm(dataDir, { recursive: true, force: true }),
  }
}

/** A new database on a server, which goes with the server. */
async function emptyDatabase(server: string): Promise<string> {
  const name = `desk_${randomBytes(6).toString('hex')}`
  const url = new URL(server)
  await withConnection({ provider: 'postgresql', databaseUrl: url.href }, connection =>
    connection.script(`CREATE DATABASE "${name}"`),
  )
  url.pathname = `/${name}`
  return url.href
}
