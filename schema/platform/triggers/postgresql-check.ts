import type { Connection, Row } from '../connection.ts'
import type { FoundTriggers } from './check.ts'
import { postgresqlTriggers, type PostgresqlTrigger } from './postgresql.ts'

/**
 * PostgreSQL keeps no source of a trigger, only its parts. Each is compared, for a condition that is
 * never true, a column that is never written or another function would leave the name and no guard.
 */
export async function foundInPostgresql(connection: Connection): Promise<FoundTriggers> {
  const triggers = await connection.rows(TRIGGERS)
  const others = await connection.rows(OTHERS)
  const expected = new Map(postgresqlTriggers().map(trigger => [trigger.name, trigger]))
  return {
    sound: new Set(
      triggers
        .filter(row => isSame(row, expected.get(String(row.name))))
        .map(row => String(row.name)),
    ),
    all: new Map(
      [...triggers, ...others].map(row => [
        row.kind === 'trigger' && isOnItsTable(row, expected) ? String(row.name) : label(row),
        label(row),
      ]),
    ),
  }
}

const label = ({ kind, name, table }: Row): string =>
  kind === 'trigger' ? `${name} on ${table}` : `${kind} ${name} on ${table}`

/** Names are unique on one table only: the same name elsewhere is another trigger. */
const isOnItsTable = (row: Row, expected: ReadonlyMap<string, PostgresqlTrigger>): boolean =>
  expected.get(String(row.name))?.table === row.table

function isSame(row: Row, expected: PostgresqlTrigger | undefined): boolean {
  return (
    expected !== undefined &&
    row.table === expected.table &&
    Number(row.type) === expected.type &&
    row.function === expected.function.name &&
    row.source === expected.function.source &&
    row.argument === Buffer.from(`${expected.words}\0`).toString('hex') &&
    // Always, also where a session says that it only replays what another server did.
    row.enabled === 'A' &&
    row.narrowed === 'no'
  )
}

const TRIGGERS = `
  SELECT 'trigger' AS kind, t.tgname::text AS name, c.relname::text AS "table",
         t.tgtype::int AS type, p.proname::text AS function, p.prosrc AS source,
         encode(t.tgargs, 'hex') AS argument, t.tgenabled::text AS enabled,
         CASE WHEN t.tgqual IS NULL AND t.tgattr::text = '' AND l.lanname = 'plpgsql'
              THEN 'no' ELSE 'yes' END AS narrowed
    FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_proc p ON p.oid = t.tgfoid
    JOIN pg_language l ON l.oid = p.prolang
   WHERE NOT t.tgisinternal AND n.nspname = current_schema()`

/** A rule can put nothing in the place of a write; row security can hide what is there. */
const OTHERS = `
  SELECT 'rule' AS kind, r.rulename::text AS name, c.relname::text AS "table"
    FROM pg_rewrite r
    JOIN pg_class c ON c.oid = r.ev_class AND c.relkind IN ('r', 'p')
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = current_schema()
   UNION ALL
  SELECT 'row' AS kind, 'security' AS name, c.relname::text AS "table"
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = current_schema() AND c.relrowsecurity`
