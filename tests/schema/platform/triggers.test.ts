import { describe, expect, test } from 'vitest'
import { withConnection, type Connection } from '../../../schema/platform/connection.ts'
import { missingTriggers, REFUSAL, TRIGGER_RULES } from '../../../schema/platform/triggers/index.ts'
import { describeOnBoth, type Provider, type TestDesk } from '../../support/index.ts'

/** Values that satisfy the columns of each table which may not be empty. */
const ROWS: Record<string, Record<string, string | number>> = {
  AuditEvent: {
    id: 'a',
    at: '2026-01-01T00:00:00.000Z',
    actor: 'system',
    operation: 'create',
    canonical: '{}',
    digest: 'd',
    version: 1,
  },
  Revision: {
    id: 'r',
    listKey: 'Release',
    itemId: 'i',
    number: 1,
    digest: 'd',
    author: 'user:1',
    at: '2026-01-01T00:00:00.000Z',
  },
  Publication: {
    id: 'p',
    kind: 'release',
    slug: 's',
    key: 'release/f/s',
    listKey: 'Release',
    itemId: 'i',
    version: 1,
    digest: 'd',
    changeKind: 'first',
    instant: '2026-01-01T00:00:00.000Z',
    seenDigest: 'd',
    publishedBy: 'user:1',
  },
  Correction: { id: 'c', changeKind: 'correction', at: '2026-01-01T00:00:00.000Z' },
  Delivery: { id: 'l', state: 'live', generation: 1, at: '2026-01-01T00:00:00.000Z' },
  WordsAllowance: {
    id: 'w',
    listKey: 'Report',
    itemId: 'i',
    seenDigest: 'd',
    reason: 'A common phrase.',
    allowedBy: 'user:1',
    at: '2026-01-01T00:00:00.000Z',
  },
  Payload: { id: 'y', digest: 'd', salt: 's', bytes: 'b' },
}

describeOnBoth('what the database itself keeps unchanged', (desk, provider) => {
  const run = (sql: string) => telling(onDatabase(desk(), connection => connection.script(sql)))
  const rowOf = (table: string) =>
    onDatabase(desk(), connection => connection.rows(`SELECT * FROM "${table}"`))

  for (const { table, kind } of TRIGGER_RULES) {
    describe(table, () => {
      test('takes a row', async () => {
        await run(insert(table))
        expect(await rowOf(table)).toHaveLength(1)
      })
      test('refuses to change it', async () => {
        await expect(run(`UPDATE "${table}" SET "id" = 'other'`)).rejects.toThrow(refusal(table))
      })
      test('refuses to delete it', async () => {
        await expect(run(`DELETE FROM "${table}"`)).rejects.toThrow(refusal(table))
      })
      test('refuses to empty the table', async () => {
        await expect(run(emptying(table, provider))).rejects.toThrow(refusal(table))
      })
      if (provider === 'sqlite') {
        test('refuses a row that would push it out', async () => {
          await expect(run(insert(table, 'INSERT OR REPLACE'))).rejects.toThrow(refusal(table))
        })
      }
      if (kind === 'redactable') {
        test('lets its content be destroyed once', async () => {
          const destroyed = `"bytes" = NULL, "salt" = NULL, "redactedAt" = '2026-01-02T00:00:00.000Z'`
          const halfWay = `"bytes" = NULL, "redactedAt" = '2026-01-02T00:00:00.000Z'`
          await expect(run(`UPDATE "${table}" SET ${halfWay}`)).rejects.toThrow(refusal(table))
          await expect(run(`UPDATE "${table}" SET ${destroyed}, "digest" = 'e'`)).rejects.toThrow()
          await run(`UPDATE "${table}" SET ${destroyed}`)
          expect(await rowOf(table)).toMatchObject([{ digest: 'd', bytes: null, salt: null }])
          await expect(run(`UPDATE "${table}" SET ${destroyed}`)).rejects.toThrow(refusal(table))
        })
      }
    })
  }

  test('a trigger that somebody removed is noticed', async () => {
    const on = provider === 'sqlite' ? '' : 'ON "AuditEvent"'
    await run(`DROP TRIGGER "AuditEvent_no_update" ${on}`)
    const missing = await onDatabase(desk(), c => missingTriggers(c, provider))
    expect(missing).toEqual(['AuditEvent_no_update'])
  })

  if (provider === 'postgresql') {
    test('a trigger that somebody switched off is noticed', async () => {
      await run(`ALTER TABLE "Revision" DISABLE TRIGGER "Revision_no_delete"`)
      const missing = await onDatabase(desk(), c => missingTriggers(c, provider))
      expect(missing).toContain('Revision_no_delete')
    })
  }
})

const onDatabase = <T>(desk: TestDesk, work: (connection: Connection) => Promise<T>): Promise<T> =>
  withConnection(desk.settings, work)

function insert(table: string, verb = 'INSERT'): string {
  const row = ROWS[table] ?? {}
  const columns = Object.keys(row).map(name => `"${name}"`)
  const values = Object.values(row).map(value => (typeof value === 'number' ? value : `'${value}'`))
  return `${verb} INTO "${table}" (${columns.join(', ')}) VALUES (${values.join(', ')})`
}

const emptying = (table: string, provider: Provider): string =>
  provider === 'sqlite' ? `DELETE FROM "${table}" WHERE true` : `TRUNCATE "${table}" CASCADE`

const refusal = (table: string): string => `${REFUSAL}: ${table}`

/** On SQLite the driver keeps the trigger's words beside the error, on PostgreSQL in it. */
async function telling(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    const { cause, message } = error as { cause?: { originalMessage?: string }; message: string }
    throw new Error(cause?.originalMessage ?? message, { cause: error })
  }
}
