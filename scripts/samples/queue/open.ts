import { PgBoss } from 'pg-boss'
import { SampleError } from '../errors.ts'

/** The tables of the queue stand apart from those of the desk. */
export const SCHEMA = 'desk_samples'

/** How often somebody looks for workers that are no longer heard of, in seconds. */
const LOOK_EVERY = 10

/**
 * Opens the queue in a PostgreSQL database, and sets it up where it is not there yet.
 *
 * @param name what `desk samples status` calls this one.
 * @param onTrouble told of what goes wrong in the background, such as a lost connection; the queue goes on
 *   trying.
 * @throws SampleError `QUEUE_UNREACHABLE`.
 */
export async function openQueue(
  url: string,
  name: string,
  onTrouble: (error: unknown) => void = () => undefined,
): Promise<PgBoss> {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new SampleError(
      'QUEUE_UNREACHABLE',
      'The queue needs PostgreSQL: set DATABASE_URL to postgresql://…, or make the samples with `samples run`.',
    )
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    instanceName: name,
    instanceHeartbeatSeconds: LOOK_EVERY,
    superviseIntervalSeconds: LOOK_EVERY,
    monitorIntervalSeconds: LOOK_EVERY,
    schedule: false,
    max: 4,
    connectionTimeoutMillis: 10_000,
  })
  boss.on('error', onTrouble)
  await reached(() => boss.start())
  return boss
}

/** Runs a step that needs the queue. @throws SampleError `QUEUE_UNREACHABLE` with what it says. */
export async function reached<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof SampleError) throw error
    const why = (error instanceof Error && (error.message || error.name)) || String(error)
    throw new SampleError('QUEUE_UNREACHABLE', `The queue cannot be used: ${why}.`, error)
  }
}
