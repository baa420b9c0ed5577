import type { Connection } from '../connection.ts'
import type { Settings } from '../settings.ts'

/** One line of the engine's own record of what it applied. */
export interface LedgerEntry {
  readonly name: string
  readonly checksum: string
  /** False: it stopped half-way. */
  readonly finished: boolean
}

const COLUMNS: Record<Settings['provider'], string> = {
  sqlite: `
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0`,
  postgresql: `
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0`,
}

/** Makes the ledger. Over a driver the engine takes its absence for a failure, so it comes first. */
export const createLedger = (
  connection: Connection,
  provider: Settings['provider'],
): Promise<void> =>
  connection.script(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (${COLUMNS[provider]});`)

/** What was applied, in order; empty for a database without a ledger. */
export async function readLedger(
  connection: Connection,
  provider: Settings['provider'],
): Promise<LedgerEntry[]> {
  const tables = await connection.rows(
    provider === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`
      : `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
  )
  if (tables.length === 0) return []
  const rows = await connection.rows(
    `SELECT "migration_name" AS name, "checksum" AS checksum,
            CASE WHEN "finished_at" IS NULL THEN 0 ELSE 1 END AS finished
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  )
  return rows.map(row => ({
    name: String(row.name),
    checksum: String(row.checksum),
    finished: Number(row.finished) === 1,
  }))
}
