import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withConnection } from '../../../schema/platform/connection.ts'
import {
  applyMigrations,
  expectedColumns,
  makeMigration,
  migrationStatus,
  missingColumns,
  readIfThere,
  snapshotPath,
} from '../../../schema/platform/migrations/index.ts'
import { emptyPlace, PROVIDERS, type Place, type Provider } from '../../support/index.ts'

describe.each(PROVIDERS)('the committed migrations (%s)', provider => {
  let place: Place
  beforeEach(async () => {
    place = await emptyPlace(provider)
  })
  afterEach(() => place.remove())

  test('make every table of the committed schema in an empty database', async () => {
    const applied = await applyMigrations(place.settings)
    expect(applied.length).toBeGreaterThan(0)
    const schema = (await readIfThere(snapshotPath(place.settings))) ?? ''
    expect(expectedColumns(schema)).toContain('Release.name')
    await withConnection(place.settings, async connection => {
      expect(await missingColumns(connection, provider, schema)).toEqual([])
    })
  })

  test('are pending before and applied after, and applied once', async () => {
    const before = await migrationStatus(place.settings)
    const applied = await applyMigrations(place.settings)
    expect(before).toMatchObject({ applied: [], pending: applied })
    expect(await migrationStatus(place.settings)).toMatchObject({ applied, pending: [] })
    expect(await applyMigrations(place.settings)).toEqual([])
  })

  test('are refused where an applied one was changed afterwards', async () => {
    await applyMigrations(place.settings)
    await inDatabase(place, `UPDATE "_prisma_migrations" SET "checksum" = 'another'`)
    await expect(applyMigrations(place.settings)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('was changed after it was applied'),
    })
  })

  test('are refused where the database is newer than the code', async () => {
    await applyMigrations(place.settings)
    await inDatabase(place, `UPDATE "_prisma_migrations" SET "migration_name" = '2999_later'`)
    await expect(applyMigrations(place.settings)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('2999_later, which this code does not know'),
    })
  })
})

describe.each(PROVIDERS)('a new migration (%s)', provider => {
  let root = ''
  beforeEach(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-migration-'))
  })
  afterEach(() => fs.rm(root, { recursive: true, force: true }))

  const make = (schema: string, options: { name?: string; reset?: boolean; now?: string } = {}) =>
    makeMigration({
      root,
      provider,
      schema,
      name: options.name ?? 'Add a colour!',
      now: new Date(options.now ?? '2026-01-02T03:04:05Z'),
      reset: options.reset ?? false,
    })
  const sqlOf = (name: string | null) =>
    fs.readFile(path.join(root, 'migrations', provider, name ?? '', 'migration.sql'), 'utf8')

  test('is named by its time and words and holds only what changed', async () => {
    await make(schemaWith(provider, ''))
    const name = await make(schemaWith(provider, 'colour String?'), { now: '2026-02-03T04:05:06Z' })
    expect(name).toBe('20260203040506_add_a_colour')
    expect(await sqlOf(name)).toMatch(/ALTER TABLE "Box" ADD COLUMN +"colour" TEXT/)
    expect(await sqlOf(name)).not.toContain('CREATE TABLE')
  })

  test('ends with the triggers', async () => {
    const sql = await sqlOf(await make(schemaWith(provider, '')))
    expect(sql.indexOf('CREATE TRIGGER')).toBeGreaterThan(sql.indexOf('CREATE TABLE'))
    // On PostgreSQL each trigger is told to hold in replicas too, which alters no column.
    const last = sql.slice(sql.lastIndexOf('CREATE TRIGGER'))
    const rest = last.replace(/ALTER TABLE "\w+" ENABLE ALWAYS TRIGGER "\w+";/g, '')
    expect(rest).not.toMatch(/CREATE TABLE|ALTER TABLE/)
  })

  test('is not made where nothing changed', async () => {
    await make(schemaWith(provider, ''))
    expect(await make(schemaWith(provider, ''), { now: '2026-02-03T04:05:06Z' })).toBeNull()
  })

  test('can begin anew', async () => {
    await make(schemaWith(provider, ''))
    const name = await make(schemaWith(provider, 'colour String?'), {
      name: 'initial',
      reset: true,
    })
    const folder = path.join(root, 'migrations', provider)
    expect((await fs.readdir(folder)).toSorted()).toEqual([name, 'schema.prisma'])
    expect(await sqlOf(name)).toContain('"colour" TEXT')
  })

  test('needs a name', async () => {
    await expect(make(schemaWith(provider, ''), { name: '!' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })
})

const schemaWith = (provider: Provider, field: string): string => `datasource ${provider} {
  provider = "${provider}"
}

model Box {
  id String @id
  ${field}
}
`

const inDatabase = ({ settings }: Place, sql: string): Promise<void> =>
  withConnection(settings, connection => connection.script(sql))
