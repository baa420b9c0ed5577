import type { Server } from 'node:http'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../platform/settings.ts'
import { resumeDeliveries } from './deliver/index.ts'
import { startDueTimer } from './due/timer.ts'
import { eraseTraces } from './redact/erase-traces.ts'
import { startCheckpoints } from './witness/timer.ts'

/**
 * What a running desk does by itself: builds the site after publications, publishes what is due,
 * signs the state of the audit log, and cleans the database file where the start could not.
 */
export async function startDesk(
  server: Server,
  context: KeystoneContext,
  settings: Settings,
): Promise<void> {
  await resumeDeliveries(context, settings)
  await eraseTraces(context, settings)
  const stops = [startDueTimer(context), startCheckpoints(context, settings)]
  server.on('close', () => stops.forEach(stop => stop()))
}
