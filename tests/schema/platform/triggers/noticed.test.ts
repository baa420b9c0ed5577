import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withConnection } from '../../../../schema/platform/connection.ts'
import { applyMigrations } from '../../../../schema/platform/migrations/index.ts'
import { checkDatabase } from '../../../../schema/platform/startup/database.ts'
import { postgresqlTriggers } from '../../../../schema/platform/triggers/postgresql.ts'
import { sqliteTriggers } from '../../../../schema/platform/triggers/sqlite.ts'
import type { Trigger } from '../../../../schema/platform/triggers/rules.ts'
import {
  missingTriggers,
  triggerSql,
  unknownTriggers,
} from '../../../../schema/platform/triggers/index.ts'
import { emptyPlace, PROVIDERS, type Place, type Provider } from '../../../support/index.ts'

const TRIGGERS: Record<Provider, readonly Trigger[]> = {
  sqlite: sqliteTriggers(),
  postgresql: postgresqlTriggers(),
}

/** Ways in which a trigger may keep its name and no longer guard anything, or be gone. */
const WEAKENED: Record<Provider, Readonly<Record<string, (trigger: Trigger) => string>>> = {
  sqlite: {
    dropped: ({ name }) => `DROP TRIGGER "${name}"`,
    emptied: t => replaced(t, t.sql.replace(/BEGIN .*/s, 'BEGIN SELECT 1; END')),
    'never true': t => replaced(t, t.sql.replace(/\n(WHEN .*\n)?BEGIN/s, '\nWHEN 0\nBEGIN')),
    'too late': t => replaced(t, t.sql.replace(' BEFORE ', ' AFTER ')),
    'on another table': t => replaced(t, t.sql.replace(` ON "${t.table}"`, ' ON "Engagement"')),
  },
  postgresql: {
    dropped: ({ name, table }) => `DROP TRIGGER "${name}" ON "${table}"`,
    emptied: t =>
      `${harmless}; ${replaced(t, t.sql.replace(/FUNCTION ".*?"/, 'FUNCTION harmless'))}`,
    disabled: ({ name, table }) => `ALTER TABLE "${table}" DISABLE TRIGGER "${name}"`,
    'silent in replicas': ({ name, table }) => `ALTER TABLE "${table}" ENABLE TRIGGER "${name}"`,
    'awake in replicas only': ({ name, table }) =>
      `ALTER TABLE "${table}" ENABLE REPLICA TRIGGER "${name}"`,
    'never true': t => replaced(t, t.sql.replace('\nEXECUTE', '\nWHEN (false)\nEXECUTE')),
    'too late': t => replaced(t, t.sql.replace(' BEFORE ', ' AFTER ')),
    'for each statement': t => replaced(t, t.sql.replace('EACH ROW', 'EACH STATEMENT')),
    'for one column': t =>
      replaced(t, t.sql.replace('BEFORE UPDATE ON', 'BEFORE UPDATE OF "id" ON')),
    'on another table': t => replaced(t, t.sql.replace(` ON "${t.table}"`, ' ON "Engagement"')),
  },
}

const harmless = `CREATE OR REPLACE FUNCTION harmless() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$`

/** The statements that put another trigger of the same name in the place of one; none where it is the same. */
function replaced({ name, table, sql }: Trigger, by: string): string {
  if (by === sql) return ''
  if (!sql.includes('EXECUTE FUNCTION')) return `DROP TRIGGER "${name}"; ${by}`
  const now = / ON "(\w+)"/.exec(by)?.[1]
  // In force as the desk's own are, so that only the difference itself can be noticed.
  return `DROP TRIGGER "${name}" ON "${table}"; ${by}; ALTER TABLE "${now}" ENABLE ALWAYS TRIGGER "${name}"`
}

/** What is none of ours, as the start names it, and the statements that bring it. */
const FOREIGN: Record<Provider, Readonly<Record<string, string>>> = {
  sqlite: {
    'thief on AuditEvent': `CREATE TRIGGER thief BEFORE INSERT ON "AuditEvent" BEGIN SELECT RAISE(IGNORE); END`,
    'forger on Footnote': `CREATE TRIGGER forger AFTER UPDATE ON "Footnote" BEGIN UPDATE "Footnote" SET "text" = 'x' WHERE "id" = NEW."id"; END`,
  },
  postgresql: {
    'thief on AuditEvent': `${harmless}; CREATE TRIGGER thief BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION harmless()`,
    'AuditEvent_no_update on Engagement': `${harmless}; CREATE TRIGGER "AuditEvent_no_update" BEFORE INSERT ON "Engagement" FOR EACH ROW EXECUTE FUNCTION harmless()`,
    'rule thief on AuditEvent': `CREATE RULE thief AS ON INSERT TO "AuditEvent" DO INSTEAD NOTHING`,
    'row security on AuditEvent': `ALTER TABLE "AuditEvent" ENABLE ROW LEVEL SECURITY`,
  },
}

// Planted: the comparison of `narrowed`, of `type`, of `enabled` and of `source` left out of
// postgresql-check.ts; names alone compared in sqlite-check.ts; seen to fail on 2026-11-24.
describe.each(PROVIDERS)('a start (%s)', provider => {
  let place: Place
  beforeAll(async () => {
    place = await emptyPlace(provider)
    await applyMigrations(place.settings)
  })
  afterAll(() => place.remove())
  /** What is found after a change that is then taken back. */
  const found = (sql: string) =>
    withConnection(place.settings, async connection => {
      await connection.script('BEGIN')
      await connection.script(sql)
      const missing = await missingTriggers(connection, provider)
      const unknown = await unknownTriggers(connection, provider)
      await connection.script('ROLLBACK')
      return { missing, unknown }
    })

  test('finds nothing amiss in what the migrations made', async () => {
    expect(await found('SELECT 1')).toEqual({ missing: [], unknown: [] })
  })

  test.each(Object.entries(WEAKENED[provider]))('notices each trigger %s', async (_, weaken) => {
    const weakened = TRIGGERS[provider].filter(trigger => weaken(trigger) !== '')
    expect(weakened.length).toBeGreaterThan(0)
    for (const trigger of weakened) {
      expect((await found(weaken(trigger))).missing).toEqual([trigger.name])
    }
  })

  test.each(Object.entries(FOREIGN[provider]))('notices %s', async (words, sql) => {
    expect(await found(sql)).toEqual({ missing: [], unknown: [words] })
  })

  if (provider === 'postgresql') {
    test('notices a function that no longer refuses', async () => {
      const { missing } = await found(harmless.replace('harmless', '"desk_refuse"'))
      expect(missing).toContain('AuditEvent_no_update')
    })
  }

  test('says what is wrong and what to do, and goes on once the triggers are restored', async () => {
    const run = (sql: string) => withConnection(place.settings, c => c.script(sql))
    const troubles = async () => {
      const findings = await checkDatabase(place.settings)
      return findings.filter(f => f.level === 'trouble').map(f => f.message)
    }
    const [first] = TRIGGERS[provider]
    await run(WEAKENED[provider]['emptied']?.(first as Trigger) ?? '')
    await run(FOREIGN[provider]['thief on AuditEvent'] ?? '')
    expect(await troubles()).toEqual([
      expect.stringMatching(
        `^Missing or altered: ${first?.name}\\..*db triggers --restore Not made by the desk: thief on AuditEvent\\.`,
      ),
    ])
    await run(`DROP TRIGGER thief${provider === 'sqlite' ? '' : ' ON "AuditEvent"'}`)
    await run(triggerSql(provider))
    expect(await troubles()).toEqual([])
  })
})
