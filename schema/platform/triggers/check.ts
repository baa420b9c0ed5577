import type { Connection } from '../connection.ts'
import type { Settings } from '../settings.ts'
import { postgresqlTriggers, REFUSE_FUNCTION } from './postgresql.ts'
import { sqliteTriggers } from './sqlite.ts'

/**
 * Names the triggers that the database lacks, or has in another form or switched off. A database
 * without them would let history be rewritten, so the desk does not start on it.
 */
export function missingTriggers(
  connection: Connection,
  provider: Settings['provider'],
): Promise<string[]> {
  return provider === 'sqlite' ? missingInSqlite(connection) : missingInPostgresql(connection)
}

async function missingInSqlite(connection: Connection): Promise<string[]> {
  const rows = await connection.rows(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`)
  const present = new Map(rows.map(row => [String(row.name), words(String(row.sql))]))
  return sqliteTriggers()
    .filter(({ name, sql }) => present.get(name) !== words(sql))
    .map(({ name }) => name)
}

/** PostgreSQL keeps no source of a trigger, only its parts; those that matter are compared. */
async function missingInPostgresql(connection: Connection): Promise<string[]> {
  const rows = await connection.rows(`
    SELECT t.tgname::text AS name, c.relname::text AS "table", p.proname::text AS function,
           p.prosrc AS source, t.tgenabled::text AS enabled
      FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND n.nspname = current_schema()`)
  const sound = new Set(
    rows
      .filter(r => r.function === REFUSE_FUNCTION.name && r.source === REFUSE_FUNCTION.source)
      .filter(r => r.enabled === 'O' || r.enabled === 'A')
      .map(r => `${r.table}.${r.name}`),
  )
  return postgresqlTriggers()
    .filter(({ table, name }) => !sound.has(`${table}.${name}`))
    .map(({ name }) => name)
}

/** SQLite returns the statement as it was given; white space alone may differ. */
const words = (sql: string): string => sql.replace(/\s+/g, ' ').trim()
