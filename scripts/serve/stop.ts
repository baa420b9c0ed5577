import type { Running } from '../../schema/platform/http/running.ts'
import { log } from '../../schema/platform/log.ts'

/** How long open requests may take to end. */
const GRACE_MS = 10_000

/** Ends a server: no new requests, the open ones to their end, then the database. */
export async function stopRunning({ server, context }: Running): Promise<void> {
  log.info('stopping')
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(impatience)
  // WARNING: raw database access. It closes the connection and reads no list.
  await context.prisma.$disconnect()
}

/**
 * Resolves at the first signal that asks the process to end. Its listeners stay: packages that clean
 * up at the end count them, and would end the process at once where they see none but their own.
 */
export function askedToStop(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve)
  })
}
