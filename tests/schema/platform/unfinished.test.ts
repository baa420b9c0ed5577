import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withConnection } from '../../../schema/platform/connection.ts'
import { openDesk } from '../../../schema/platform/open-desk.ts'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { emptyPlace, freshDesk, person, PROVIDERS, type Place } from '../../support/index.ts'
import { create } from '../records/ask.ts'
import { arm, disarm } from './audit/strike/driver.ts'
import { problemsOf } from './audit/strike/soundness.ts'
import { readTables } from './audit/strike/state.ts'
import { everyStep, oneOfEachKind } from './audit/strike/steps.ts'

const open = async (place: Place) => (await openDesk({ ...place, purpose: 'a test' })).close()

describe('what a killed process leaves of a SQLite database', () => {
  let left = ''
  let place: Place
  /** Puts back what was left, changed by `harm`. */
  const harmed = async (harm: (file: (ending: string) => string) => Promise<unknown>) => {
    for (const ending of ['', '-wal', '-shm']) {
      await fs.rm(path.join(place.dataDir, `desk.db${ending}`), { recursive: true, force: true })
      await fs.copyFile(
        path.join(left, `desk.db${ending}`),
        path.join(place.dataDir, `desk.db${ending}`),
      )
    }
    await harm(ending => path.join(place.dataDir, `desk.db${ending}`))
  }
  beforeAll(async () => {
    place = await emptyPlace('sqlite')
    const desk = await freshDesk('sqlite')
    for (let i = 0; i < 12; i++) {
      const data = { key: `note ${i}`, text: 'It says something. '.repeat(200) }
      await create(desk.context, person('staff'), 'Footnote', data)
    }
    left = await fs.mkdtemp(path.join(place.dataDir, 'left-'))
    // Copied while it is open: nothing of the last writes has reached the file itself.
    for (const ending of ['', '-wal', '-shm']) {
      await fs.copyFile(
        path.join(desk.place.dataDir, `desk.db${ending}`),
        path.join(left, `desk.db${ending}`),
      )
    }
    await desk.close()
  })
  afterAll(() => place.remove())

  test('is whole up to some write wherever its log was cut off, and never half of one', async () => {
    const { size } = await fs.stat(path.join(left, 'desk.db-wal'))
    const counts: number[] = []
    for (let cut = 0; cut <= 40; cut++) {
      await harmed(file => fs.truncate(file('-wal'), Math.floor((size * cut) / 40)))
      const tables = await readTables(place)
      if (tables.has('Footnote')) expect(problemsOf(tables)).toEqual([])
      counts.push(tables.get('Footnote')?.length ?? 0)
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBe(12)
    expect(new Set(counts).size).toBeGreaterThan(5)
  })

  test('starts with a log of which a page is damaged, and with the index of the log gone', async () => {
    await harmed(file => damage(file('-wal'), 0.9))
    await open(place)
    expect(problemsOf(await readTables(place))).toEqual([])
    await harmed(file => fs.rm(file('-shm')))
    await open(place)
    expect((await readTables(place)).get('Footnote')).toHaveLength(12)
  })

  test.each([
    ['cut in half', async (file: string) => fs.truncate(file, (await fs.stat(file)).size / 2)],
    ['with a damaged page', async (file: string) => damage(file, 0.5)],
    ['that is no database', async (file: string) => fs.writeFile(file, 'Only words. '.repeat(99))],
    ['that is a folder', async (file: string) => (await fs.rm(file), fs.mkdir(file))],
  ])('is refused with a remedy where the file is one %s', async (_, harm) => {
    await harmed(async () => undefined)
    // Everything in the file itself, as after an orderly end.
    await withConnection(place.settings, c => c.rows('PRAGMA wal_checkpoint(TRUNCATE)'))
    await harm(path.join(place.dataDir, 'desk.db'))
    await expect(open(place)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('Restore it from its backup'),
    })
  })
})

async function damage(file: string, at: number): Promise<void> {
  const { size } = await fs.stat(file)
  const handle = await fs.open(file, 'r+')
  await handle.write(Buffer.alloc(4096 * 4, 7), 0, 4096 * 4, Math.floor((size * at) / 4096) * 4096)
  await handle.close()
}

// Planted: a half-applied migration taken for one that is pending; seen to fail on 2026-11-24.
describe.each(PROVIDERS)('a first start that was stopped (%s)', provider => {
  test(
    'is finished by the next one, or refused with what to do',
    { timeout: 600_000 },
    async () => {
      const untouched = await emptyPlace(provider)
      await ensureBuild(untouched.settings, 'client')
      arm(null)
      await open(untouched)
      const choose = oneOfEachKind(statements => everyStep(statements, ['before']), Infinity)
      const steps = choose(disarm().statements)
      expect(steps.length).toBeGreaterThan(5)
      await untouched.remove()

      const outcomes = new Set<string>()
      for (const step of steps) {
        const place = await emptyPlace(provider)
        arm({ how: 'throw', ...step })
        await expect(open(place), step.sql).rejects.toThrow()
        disarm()
        outcomes.add(await nextStart(place))
        await place.remove()
      }
      expect(outcomes).toContain('finished')
      for (const outcome of outcomes) {
        expect(outcome).toMatch(/^finished$|UNAVAILABLE: .*half-way; restore the database/)
      }
    },
  )

  test(
    'of a migration whose line in the ledger is unfinished is refused with the backup',
    { timeout: 120_000 },
    async () => {
      const place = await emptyPlace(provider)
      await ensureBuild(place.settings, 'client')
      await open(place)
      await withConnection(place.settings, c =>
        c.script(`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" =
        (SELECT max("migration_name") FROM "_prisma_migrations")`),
      )
      expect(await nextStart(place)).toMatch(/UNAVAILABLE: .*half-way; restore the database/)
      await place.remove()
    },
  )
})

const nextStart = (place: Place): Promise<string> =>
  open(place).then(
    () => 'finished',
    (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
  )
