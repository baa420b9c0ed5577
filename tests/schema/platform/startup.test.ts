import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withConnection } from '../../../schema/platform/connection.ts'
import { openDesk } from '../../../schema/platform/open-desk.ts'
import { readSettings } from '../../../schema/platform/settings.ts'
import { checkDatabase, checkSchema } from '../../../schema/platform/startup/database.ts'
import { examine, requireStartable } from '../../../schema/platform/startup/index.ts'
import { checkNode, checkOrigin, checkSecret } from '../../../schema/platform/startup/process.ts'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { emptyPlace, PROVIDERS, type Place } from '../../support/index.ts'

describe('the process', () => {
  test('is refused on a Node that cannot run the desk', () => {
    expect(checkNode('20.20.2')).toMatchObject({
      level: 'trouble',
      message: expect.stringContaining('the desk needs 24'),
    })
    expect(checkNode()).toMatchObject({ level: 'fine' })
  })

  const withSecret = (secret: string, NODE_ENV = 'production') =>
    checkSecret(readSettings({ SESSION_SECRET: secret, NODE_ENV }))

  test('is refused in production on a secret that was copied or can be guessed', () => {
    expect(withSecret('change-me-change-me-change-me-change-me').level).toBe('trouble')
    expect(withSecret('a'.repeat(64)).level).toBe('trouble')
    expect(withSecret('a'.repeat(64), 'development').level).toBe('note')
    expect(withSecret('7d1c0f5b9ae24836b1f7c65d0e93a842').level).toBe('fine')
  })
  test('is told that cookies may be read where people reach it over a network without TLS', () => {
    const at = (env: Record<string, string>) =>
      checkOrigin(readSettings({ NODE_ENV: 'production', ...env })).level
    expect(at({ HOST: '0.0.0.0' })).toBe('note')
    expect(at({ HOST: '0.0.0.0', DESK_ORIGIN: 'https://desk.example' })).toBe('fine')
    expect(at({})).toBe('fine')
  })
  test('is refused on a secret that is too short', () => {
    expect(() => withSecret('short')).toThrow(/SESSION_SECRET must have 32 characters or more/)
  })
})

describe('the build', () => {
  test('is refused where there is none, with the command that makes it', async () => {
    const place = await emptyPlace('sqlite')
    const settings = { ...place.settings, root: place.dataDir }
    await expect(requireStartable(settings)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: 'There is no build for sqlite. Run: npm run desk -- build',
    })
    await place.remove()
  })
  // Planted: the database of the build not compared; seen to fail on 2026-11-25.
  test('is refused where it was made for the other database', async () => {
    const place = await emptyPlace('sqlite')
    const folder = path.join(place.dataDir, '.build', 'sqlite')
    await fs.mkdir(folder, { recursive: true })
    const record = { provider: 'postgresql', client: 'x', interface: 'x' }
    await fs.writeFile(path.join(folder, 'build.json'), JSON.stringify(record))
    const settings = { ...place.settings, root: place.dataDir }
    await expect(requireStartable(settings)).rejects.toMatchObject({
      message: expect.stringContaining('The build is for postgresql, the database is sqlite.'),
    })
    await place.remove()
  })
})

describe.each(PROVIDERS)('the database (%s)', provider => {
  let place: Place
  beforeEach(async () => {
    place = await emptyPlace(provider)
    await ensureBuild(place.settings, 'client')
    await (await open()).close()
  })
  afterEach(() => place.remove())

  const alter = (sql: string) =>
    withConnection(place.settings, connection => connection.script(sql))
  const open = () => openDesk({ ...place })

  test('is opened again with what was in it', async () => {
    await (await open()).close()
  })
  // Planted: no look at the size of the file (startup/database.ts), as before 2026-11-25: a new desk in the
  // place of the old one; seen to fail.
  if (provider === 'sqlite')
    test('is refused where something has emptied its file', async () => {
      const file = path.join(place.dataDir, 'desk.db')
      await fs.writeFile(file, '')
      await expect(open()).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        message: expect.stringContaining('Restore it from its backup'),
      })
      expect((await fs.stat(file)).size).toBe(0)
      expect((await examine(place.settings)).filter(f => f.level === 'trouble')).toContainEqual(
        expect.objectContaining({ subject: 'database' }),
      )
    })
  if (provider === 'sqlite')
    test('is begun anew where a first start was killed', async () => {
      const file = path.join(place.dataDir, 'desk.db')
      await fs.rename(file, `${file}.new`)
      await fs.writeFile(`${file}.new`, '')
      await (await open()).close()
      expect(await fs.readdir(place.dataDir)).not.toContain('desk.db.new')
    })
  test('is refused while another process writes to it', async () => {
    const first = await open()
    await expect(open()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await first.close()
  })
  // Planted: missing triggers not looked at; seen to fail on 2026-11-25, and where it is examined.
  test('is refused without its triggers', async () => {
    await alter(`DROP TRIGGER "Revision_no_update" ${provider === 'sqlite' ? '' : 'ON "Revision"'}`)
    await expect(open()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('Revision_no_update'),
    })
  })
  test('is refused where somebody removed a column', async () => {
    await alter(`ALTER TABLE "Engagement" DROP COLUMN "summary"`)
    await expect(open()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('lacks Engagement.summary'),
    })
  })
  test('takes no write from a desk that only looks', async () => {
    const desk = await openDesk({ ...place, readOnly: true })
    // WARNING: raw database access, to try what must be refused below every rule of the desk.
    await expect(
      desk.context.prisma.organization.create({ data: { slug: 'x', name: 'X', kind: 'lab' } }),
    ).rejects.toThrow(/read-?only/)
    await desk.close()
  })
  test('is examined without being changed', async () => {
    await alter(`DROP TRIGGER "Payload_no_delete" ${provider === 'sqlite' ? '' : 'ON "Payload"'}`)
    const troubles = (await examine(place.settings)).filter(f => f.level === 'trouble')
    expect(troubles.map(f => f.subject)).toContain('triggers')
    expect(await checkDatabase(place.settings)).toContainEqual(
      expect.objectContaining({ subject: 'triggers', level: 'trouble' }),
    )
  })
  test('has the tables that the code asks for', async () => {
    await ensureBuild(place.settings, 'client')
    expect(await checkSchema(place.settings)).toMatchObject({ level: 'fine' })
  })
})
