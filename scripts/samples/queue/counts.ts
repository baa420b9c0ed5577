import type { PgBoss } from 'pg-boss'
import { PREFIX } from './names.ts'
import { reached, SCHEMA } from './open.ts'

/** How many shards of a queue, or of one run in it, are neither done nor set aside. */
export async function unsettled(boss: PgBoss, queue: string, run?: string): Promise<number> {
  const { rows } = await reached(() =>
    boss.getDb().executeSql(
      `SELECT count(*)::int AS count FROM ${SCHEMA}.job
       WHERE name = $1 AND state < 'completed' AND ($2::text IS NULL OR data->>'run' = $2)`,
      [queue, run ?? null],
    ),
  )
  return (rows[0] as { count: number }).count
}

/** How far the shards of one run are. */
export interface RunCounts {
  readonly run: string
  readonly queue: string
  readonly waiting: number
  readonly active: number
  readonly done: number
  readonly aside: number
  readonly cancelled: number
  /** Of the shards that are done. */
  readonly tokens: number
  /** Time that workers spent on them, together. */
  readonly seconds: number
}

/** All runs that the queue knows, by name. */
export async function runCounts(boss: PgBoss): Promise<RunCounts[]> {
  const { rows } = await reached(() =>
    boss.getDb().executeSql(
      `SELECT data->>'run' AS run, name AS queue,
         count(*) FILTER (WHERE state IN ('created', 'retry'))::int AS waiting,
         count(*) FILTER (WHERE state = 'active')::int AS active,
         count(*) FILTER (WHERE state = 'completed')::int AS done,
         count(*) FILTER (WHERE state = 'failed')::int AS aside,
         count(*) FILTER (WHERE state = 'cancelled')::int AS cancelled,
         coalesce(sum((output->>'tokens')::float8) FILTER (WHERE state = 'completed'), 0) AS tokens,
         coalesce(sum((output->>'seconds')::float8) FILTER (WHERE state = 'completed'), 0) AS seconds
       FROM ${SCHEMA}.job WHERE starts_with(name, $1) GROUP BY 1, 2 ORDER BY 1, 2`,
      [PREFIX],
    ),
  )
  return rows as RunCounts[]
}

/** A shard that was set aside, and why. */
export interface Aside {
  readonly run: string
  readonly arm: string
  readonly at: number
  readonly why: string
}

/** The shards that were set aside; at most a hundred. */
export async function setAside(boss: PgBoss): Promise<Aside[]> {
  const { rows } = await reached(() =>
    boss.getDb().executeSql(
      `SELECT data->>'run' AS run, data->>'arm' AS arm, (data->>'at')::int AS at,
         coalesce(output->>'message', output->'value'->>'message', 'unknown') AS why
       FROM ${SCHEMA}.job WHERE starts_with(name, $1) AND state = 'failed' ORDER BY 1, 2, 3 LIMIT 100`,
      [PREFIX],
    ),
  )
  return rows as Aside[]
}

/** Those of some jobs that are in one of these states. */
export async function thoseIn(
  boss: PgBoss,
  queue: string,
  ids: readonly string[],
  states: readonly ('completed' | 'cancelled' | 'failed')[],
): Promise<string[]> {
  const { rows } = await reached(() =>
    boss.getDb().executeSql(
      `SELECT id FROM ${SCHEMA}.job
       WHERE name = $1 AND id = ANY($2::uuid[]) AND state::text = ANY($3::text[])`,
      [queue, ids, states],
    ),
  )
  return (rows as { id: string }[]).map(({ id }) => id)
}

/** The jobs of a run that are neither done nor set aside. */
export async function liveOf(boss: PgBoss, queue: string, run: string): Promise<string[]> {
  const { rows } = await reached(() =>
    boss
      .getDb()
      .executeSql(
        `SELECT id FROM ${SCHEMA}.job WHERE name = $1 AND state < 'completed' AND data->>'run' = $2`,
        [queue, run],
      ),
  )
  return (rows as { id: string }[]).map(({ id }) => id)
}
