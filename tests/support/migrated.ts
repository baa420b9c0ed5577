import fs from 'node:fs/promises'
import path from 'node:path'
import { inject } from 'vitest'
import { readSettings } from '../../schema/platform/settings.ts'
import { ensureBuild } from '../../scripts/build/index.ts'
import { newDatabase, placeOn, type Place, type Provider } from './place.ts'

/**
 * Makes a place whose database has all migrations: a copy of one that was migrated for the whole run.
 * Nothing is opened. What migrations do has tests of its own, on empty places.
 */
export async function migratedPlace(provider: Provider): Promise<Place> {
  return placeOn(provider, postgresUrl, await templateOf(provider))
}

const postgresUrl = (): string => inject('postgresUrl')

/** Address of the migrated database of this run, which the first who asks makes. */
async function templateOf(provider: Provider): Promise<string> {
  const note = path.join(inject('templates'), provider)
  return fs.readFile(note, 'utf8').catch(() => makeTemplate(provider, note))
}

/** Two processes may both be first: each then has a whole one, and the later one is used from then on. */
async function makeTemplate(provider: Provider, note: string): Promise<string> {
  const dataDir = await fs.mkdtemp(`${note}-`)
  const databaseUrl =
    provider === 'sqlite'
      ? `file:${path.join(dataDir, 'desk.db')}`
      : await newDatabase(postgresUrl())
  // Loaded here, since all but the first do without it.
  const { prepareDatabase } = await import('../../schema/platform/startup/index.ts')
  const settings = readSettings({ ...process.env, DESK_DATA: dataDir, DATABASE_URL: databaseUrl })
  // The lists as they are now: what was built before them would seem to lack a migration.
  await ensureBuild(settings, 'client')
  await prepareDatabase(settings)
  const unfinished = path.join(dataDir, 'note')
  await fs.writeFile(unfinished, databaseUrl)
  await fs.rename(unfinished, note)
  return databaseUrl
}
