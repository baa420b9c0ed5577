import { z } from 'zod'
import type { QueueOptions } from 'pg-boss'

/** What a worker is told of a shard. All else stands in the plan of its run. */
export interface ShardJob {
  readonly run: string
  readonly arm: string
  /** Which shard of the arm. */
  readonly at: number
  /** Who asked for the run, for its manifest; null where they did not say. */
  readonly by: string | null
  readonly askedAt: string
}

const form: z.ZodType<ShardJob> = z.strictObject({
  run: z.string().regex(/^[0-9a-f]{16}$/),
  arm: z.string(),
  at: z.int().nonnegative(),
  by: z.string().nullable(),
  askedAt: z.iso.datetime(),
})

/** Reads a job; anybody who reaches the database may have put it there. */
export const parseJob = (data: unknown): ShardJob => form.parse(data)

/** How shards are lent. */
export const LEASE: QueueOptions = {
  // A worker that has not been heard of for so long is gone.
  heartbeatSeconds: 30,
  // However often it is heard of; nothing takes longer.
  expireInSeconds: 23 * 3600,
  // Tried again after 5, 10, 20 seconds or so, then set aside.
  retryLimit: 3,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  // What was set aside waits for a person, and what waits may wait for a machine.
  retentionSeconds: 365 * 24 * 3600,
  deleteAfterSeconds: 365 * 24 * 3600,
}
