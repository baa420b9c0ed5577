import { setTimeout as sleep } from 'node:timers/promises'
import { DeskError } from '../errors.ts'
import { takeLock, type WriterLock } from './take.ts'

const RETRY_MS = 200

/**
 * Takes a lock as soon as whoever holds it lets go: for work that several processes may want at
 * once and the second finds done, such as a build.
 *
 * @throws DeskError `UNAVAILABLE` once `patienceMs` are over.
 */
export async function waitForLock(
  folder: string,
  purpose: string,
  patienceMs = 300_000,
): Promise<WriterLock> {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      return await takeLock(folder, purpose)
    } catch (error) {
      const held = error instanceof DeskError && error.code === 'UNAVAILABLE'
      if (!held || Date.now() > until) throw error
    }
    await sleep(RETRY_MS)
  }
}
