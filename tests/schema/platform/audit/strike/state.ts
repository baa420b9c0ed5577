import { sha256Hex } from '../../../../../schema/evidence/index.ts'
import {
  withConnection,
  type Connection,
  type Row,
} from '../../../../../schema/platform/connection.ts'
import type { Place, Provider } from '../../../../support/desk.ts'

/** Every row of every table, as the database itself has them. */
export type Tables = ReadonlyMap<string, readonly Row[]>

/** Reads a whole database over a connection of its own: what is not committed is not there. */
export const readTables = ({ settings }: Place): Promise<Tables> =>
  withConnection(settings, async connection => {
    const tables = new Map<string, readonly Row[]>()
    for (const table of await tableNames(connection, settings.provider)) {
      tables.set(table, await connection.rows(`SELECT * FROM "${table}"`))
    }
    return tables
  })

const tableNames = async (connection: Connection, provider: Provider): Promise<string[]> =>
  (
    await connection.rows(
      provider === 'sqlite'
        ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
        : `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()`,
    )
  ).map(({ name }) => String(name))

/** Tables that differ between two states → how many rows more. Empty where nothing was written. */
export function difference(before: Tables, after: Tables): Record<string, number> {
  const changed = [...after].filter(
    ([name, rows]) => contentOf(rows) !== contentOf(before.get(name) ?? []),
  )
  return Object.fromEntries(
    changed
      .map(([name, rows]): [string, number] => [
        name,
        rows.length - (before.get(name)?.length ?? 0),
      ])
      .toSorted(),
  )
}

const contentOf = (rows: readonly Row[]): string =>
  sha256Hex(
    rows
      .map(row => JSON.stringify(row, withBigInts))
      .toSorted()
      .join('\n'),
  )

const withBigInts = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value
