import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withConnection } from '../../../schema/platform/connection.ts'
import { applyMigrations } from '../../../schema/platform/migrations/index.ts'
import { emptyPlace, type Place } from '../../support/index.ts'

const run = promisify(execFile)

describe('desk doctor', () => {
  let place: Place
  beforeAll(async () => {
    place = await emptyPlace('sqlite')
    await applyMigrations(place.settings)
  })
  afterAll(() => place.remove())

  test('ends with 0 or 1 as it finds the desk well or not, and says the same in words', async () => {
    const { code, report } = await doctor(place)
    const troubles = report.findings.filter(({ level }) => level === 'trouble')
    expect(report.well).toBe(troubles.length === 0)
    expect(code).toBe(report.well ? 0 : 1)
    // Whether the Admin UI is built depends on what ran before this test; nothing else may be wrong.
    expect(troubles.map(({ subject }) => subject).filter(subject => subject !== 'build')).toEqual(
      [],
    )
  })

  test('ends with 1 where a trigger is missing, and names it', async () => {
    await withConnection(place.settings, connection =>
      connection.script('DROP TRIGGER "Publication_no_delete"'),
    )
    const { code, report } = await doctor(place)
    expect(code).toBe(1)
    expect(report.findings).toContainEqual({
      subject: 'triggers',
      level: 'trouble',
      message: expect.stringContaining('Publication_no_delete'),
    })
  })

  test('ends with 1 on a setting that is not usable', async () => {
    const { code, stdout } = await desk(place, ['doctor', '--json'], { SESSION_SECRET: 'short' })
    expect(code).toBe(1)
    expect(stdout).toContain('SESSION_SECRET must have 32 characters or more')
  })
})

interface Report {
  readonly well: boolean
  readonly findings: readonly { subject: string; level: string; message: string }[]
}

async function doctor(place: Place): Promise<{ code: number; report: Report }> {
  const { code, stdout } = await desk(place, ['doctor', '--json'])
  return { code, report: JSON.parse(stdout) as Report }
}

async function desk(place: Place, args: string[], env: Record<string, string> = {}) {
  const { root } = place.settings
  const places = { DESK_DATA: place.dataDir, DATABASE_URL: place.databaseUrl }
  try {
    const { stdout } = await run(
      process.execPath,
      [path.join(root, 'scripts/desk/main.ts'), ...args],
      { cwd: root, env: { ...process.env, ...places, ...env } },
    )
    return { code: 0, stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, stdout }
  }
}
