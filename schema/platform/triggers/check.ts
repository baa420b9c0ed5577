import type { Connection } from '../connection.ts'
import type { Settings } from '../settings.ts'
import { foundInPostgresql } from './postgresql-check.ts'
import { postgresqlTriggers } from './postgresql.ts'
import { foundInSqlite } from './sqlite-check.ts'
import { sqliteTriggers } from './sqlite.ts'

/** What of the database decides whether history can be rewritten, by name. */
export interface FoundTriggers {
  /** Triggers that stand there exactly as the desk makes them, and in force. */
  readonly sound: ReadonlySet<string>
  /** Everything that acts on a write: each trigger, rule or row policy, as `name on table`. */
  readonly all: ReadonlyMap<string, string>
}

/**
 * Names the triggers that the database lacks, or has in another form or switched off. A database
 * without them would let history be rewritten, so the desk does not start on it.
 */
export async function missingTriggers(
  connection: Connection,
  provider: Settings['provider'],
): Promise<string[]> {
  const { sound } = await find(connection, provider)
  return namesOf(provider).filter(name => !sound.has(name))
}

/**
 * Names what acts on a write and is none of the desk's: it could swallow an event before it is
 * written, or change a record without one, so the desk does not start with it either.
 */
export async function unknownTriggers(
  connection: Connection,
  provider: Settings['provider'],
): Promise<string[]> {
  const { all } = await find(connection, provider)
  const known = new Set(namesOf(provider))
  return [...all].filter(([name]) => !known.has(name)).map(([, words]) => words)
}

const find = (connection: Connection, provider: Settings['provider']): Promise<FoundTriggers> =>
  provider === 'sqlite' ? foundInSqlite(connection) : foundInPostgresql(connection)

const namesOf = (provider: Settings['provider']): string[] =>
  (provider === 'sqlite' ? sqliteTriggers() : postgresqlTriggers()).map(({ name }) => name)
