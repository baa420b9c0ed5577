import { once } from 'node:events'
import type { Server } from 'node:http'
import { buildFolder } from '../../schema/platform/build/index.ts'
import { running, type Running } from '../../schema/platform/http/running.ts'
import { takeLock, type WriterLock } from '../../schema/platform/lock/index.ts'
import { log } from '../../schema/platform/log.ts'
import type { Settings } from '../../schema/platform/settings.ts'
import { prepareDatabase, requireStartable } from '../../schema/platform/startup/index.ts'
import { usablePort } from './port.ts'
import { stopRunning } from './stop.ts'

export { askedToStop } from './stop.ts'

/** A desk that answers requests. */
export interface ServedDesk {
  /** Where it answers, e.g. `http://127.0.0.1:3000`. */
  readonly address: string
  stop(): Promise<void>
}

/**
 * Starts the server in this process: everything that a start refuses is looked at first, the
 * database is brought up to date, and the data folder is held until the server is stopped.
 *
 * @throws DeskError `UNAVAILABLE` that says why the desk does not start.
 */
export async function serveDesk(settings: Settings): Promise<ServedDesk> {
  const lock = await takeLock(settings.dataDir, 'a running desk')
  try {
    await requireStartable(settings)
    const port = await usablePort(settings.host, settings.port)
    const applied = await prepareDatabase(settings)
    if (applied.length > 0) log.info({ applied }, 'migrations applied')
    setEnvironment(settings, port)
    return await start(settings, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function start(settings: Settings, lock: WriterLock): Promise<ServedDesk> {
  const { cli } = await import('@keystone-6/core/scripts/cli')
  await cli(buildFolder(settings), ['start', '--quiet'])
  const desk = await listening(running())
  const address = addressOf(desk.server, settings.host)
  await lock.announce(address)
  log.info({ address, provider: settings.provider }, 'listening')
  return {
    address,
    stop: async () => {
      await stopRunning(desk)
      await lock.release()
    },
  }
}

/** What Keystone's bundle reads when it is loaded, as these settings say and no other way. */
function setEnvironment(settings: Settings, port: number): void {
  process.env.NODE_ENV = 'production'
  process.env.DESK_ROOT = settings.root
  process.env.DESK_DATA = settings.dataDir
  process.env.DATABASE_URL = settings.databaseUrl
  process.env.HOST = settings.host
  process.env.PORT = String(port)
}

async function listening(desk: Running | undefined): Promise<Running> {
  if (!desk) throw new Error('The build does not announce its server; build it again.')
  if (!desk.server.listening) await once(desk.server, 'listening')
  return desk
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
