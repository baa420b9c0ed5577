import fs from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQueryable,
} from '@prisma/driver-adapter-utils'
import type { Settings } from './settings.ts'

/** A connection of its own, below the CMS, for migrations and start-up checks. */
export interface Connection {
  /** Runs one statement and returns its rows by column name. */
  rows(sql: string): Promise<Row[]>
  /** Runs a script of statements. */
  script(sql: string): Promise<void>
}

/** One row, by column name. */
export type Row = Readonly<Record<string, unknown>>

/** The driver that reaches the database of these settings. */
export function driverFor(
  settings: Pick<Settings, 'provider' | 'databaseUrl'>,
): SqlMigrationAwareDriverAdapterFactory {
  return settings.provider === 'sqlite'
    ? new PrismaBetterSqlite3({ url: settings.databaseUrl })
    : wholeScripts(new PrismaPg({ connectionString: settings.databaseUrl }))
}

/**
 * The adapter cuts a script at every semicolon, also inside the body of a function. PostgreSQL takes
 * it whole, and then runs all of it or none.
 */
function wholeScripts(driver: PrismaPg): SqlMigrationAwareDriverAdapterFactory {
  const whole = async (connecting: ReturnType<PrismaPg['connect']>): Promise<SqlDriverAdapter> => {
    const connection = await connecting
    connection.executeScript = async script => {
      await connection.underlyingDriver().query(script)
    }
    return connection
  }
  return {
    provider: driver.provider,
    adapterName: driver.adapterName,
    connect: () => whole(driver.connect()),
    connectToShadowDb: () => whole(driver.connectToShadowDb()),
  }
}

/** Opens a connection for the time of `work`. */
export async function withConnection<T>(
  settings: Pick<Settings, 'provider' | 'databaseUrl'>,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const driver = await driverFor(settings).connect()
  try {
    return await work({
      rows: sql => rowsOf(driver, sql),
      script: sql => driver.executeScript(sql),
    })
  } finally {
    await driver.dispose()
  }
}

async function rowsOf(driver: SqlQueryable, sql: string): Promise<Row[]> {
  const { columnNames, rows } = await driver.queryRaw({ sql, args: [], argTypes: [] })
  return rows.map(row => Object.fromEntries(columnNames.map((name, i) => [name, row[i]])))
}

/** Path of a SQLite database file; null where there is none (PostgreSQL, in memory). */
export function databaseFile(
  settings: Pick<Settings, 'provider' | 'databaseUrl' | 'root'>,
): string | null {
  if (settings.provider !== 'sqlite') return null
  const name = settings.databaseUrl.startsWith('file:///')
    ? fileURLToPath(settings.databaseUrl)
    : settings.databaseUrl.replace(/^file:/, '')
  return name.startsWith(':memory:') ? null : path.resolve(settings.root, name)
}

/** Whether the database exists already; SQLite would make an empty one by merely looking. */
export async function databaseExists(settings: Settings): Promise<boolean> {
  const file = databaseFile(settings)
  if (file === null) return true
  return fs.access(file).then(
    () => true,
    () => false,
  )
}

/** Whether the database is a file without a byte, which SQLite would take for a new database. */
export async function isEmptyFile(settings: Settings): Promise<boolean> {
  const file = databaseFile(settings)
  if (file === null) return false
  return fs.stat(file).then(
    ({ size }) => size === 0,
    () => false,
  )
}
