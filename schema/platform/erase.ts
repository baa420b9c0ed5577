import type { Connection } from './connection.ts'

/**
 * Cleans the file of a SQLite database of what its rows no longer say: deleting or changing a row
 * leaves the old bytes in free pages and in the log beside the file. Writes the whole file anew.
 *
 * The file itself says for how many confirmed redactions that has been done, so that a process that
 * was killed before it is made up for at the next start. Costs two questions where nothing is due.
 *
 * @returns false where somebody else (a backup, another command) was reading a state of before: both
 * files still hold it, and it must be called again.
 */
export async function eraseDestroyed(connection: Connection): Promise<boolean> {
  const confirmed = await numberFrom(
    connection,
    `SELECT count(*) AS n FROM "Redaction" WHERE "confirmedAt" IS NOT NULL`,
  )
  const done = await numberFrom(connection, 'SELECT user_version AS n FROM pragma_user_version')
  if (done === confirmed) return true
  await connection.script('VACUUM')
  // The new pages are in the log until then, and the log keeps the old ones until it is cut.
  const [checkpoint] = await connection.rows('PRAGMA wal_checkpoint(TRUNCATE)')
  if (Number(checkpoint?.busy) !== 0) return false
  await connection.script(`PRAGMA user_version = ${confirmed}`)
  return true
}

async function numberFrom(connection: Connection, sql: string): Promise<number> {
  const [row] = await connection.rows(sql)
  return Number(row?.n)
}
