import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { withConnection } from '../../schema/platform/connection.ts'
import type { OpenDesk } from '../../schema/platform/open-desk.ts'
import { readSettings, type Settings } from '../../schema/platform/settings.ts'
import { ensureBuild } from '../../scripts/build/index.ts'

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

/** Makes an empty place. Nothing is opened or migrated. */
export async function emptyPlace(provider: Provider): Promise<Place> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-data-'))
  const databaseUrl =
    provider === 'sqlite' ? `file:${path.join(dataDir, 'desk.db')}` : await emptyDatabase()
  const env = { ...process.env, DESK_DATA: dataDir, DATABASE_URL: databaseUrl }
  return {
    dataDir,
    databaseUrl,
    settings: readSettings(env),
    remove: () => fs.rm(dataDir, { recursive: true, force: true }),
  }
}

/** A new database on the server of this run, which goes with the server. */
async function emptyDatabase(): Promise<string> {
  const name = `desk_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('postgresUrl'))
  await withConnection({ provider: 'postgresql', databaseUrl: url.href }, connection =>
    connection.script(`CREATE DATABASE "${name}"`),
  )
  url.pathname = `/${name}`
  return url.href
}

/** A fresh, migrated desk of its own in this process. */
export interface TestDesk extends OpenDesk {
  readonly place: Place
}

/** Opens a fresh desk; close it when done. */
export async function freshDesk(provider: Provider): Promise<TestDesk> {
  const place = await emptyPlace(provider)
  await ensureBuild(place.settings, 'client')
  // Loaded here: it brings the whole CMS, which tests of its parts need not wait for.
  const { openDesk } = await import('../../schema/platform/open-desk.ts')
  const desk = await openDesk({ ...place, purpose: 'a test' })
  const close = async () => {
    await desk.close()
    await place.remove()
  }
  return { ...desk, place, close }
}

/** Opens a fresh desk before the tests of this block and closes it after them. */
export function withDesk({ provider }: { provider: Provider }): () => TestDesk {
  let desk: TestDesk | undefined
  beforeAll(async () => {
    desk = await freshDesk(provider)
  })
  afterAll(() => desk?.close())
  return () => {
    if (!desk) throw new Error('The desk is open in tests only, not while they are collected.')
    return desk
  }
}

/** Runs the same tests on SQLite and on PostgreSQL, each on a fresh desk. */
export function describeOnBoth(
  name: string,
  tests: (desk: () => TestDesk, provider: Provider) => void,
): void {
  for (const provider of PROVIDERS) {
    describe(`${name} (${provider})`, () => {
      tests(withDesk({ provider }), provider)
    })
  }
}
