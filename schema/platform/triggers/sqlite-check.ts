import type { Connection } from '../connection.ts'
import type { FoundTriggers } from './check.ts'
import { sqliteTriggers } from './sqlite.ts'

/** SQLite keeps the statement that made a trigger, so that all of it can be compared. */
export async function foundInSqlite(connection: Connection): Promise<FoundTriggers> {
  const rows = await connection.rows(
    `SELECT name, tbl_name AS "table", sql FROM sqlite_master WHERE type = 'trigger'`,
  )
  const expected = new Map(sqliteTriggers().map(({ name, sql }) => [name, words(sql)]))
  const sound = rows.filter(({ name, sql }) => expected.get(String(name)) === words(String(sql)))
  return {
    sound: new Set(sound.map(({ name }) => String(name))),
    all: new Map(rows.map(row => [String(row.name), `${row.name} on ${row.table}`])),
  }
}

/** The statement stands there as it was given; white space alone may differ. */
const words = (sql: string): string => sql.replace(/\s+/g, ' ').trim()
