import { createRequire } from 'node:module'
import path from 'node:path'
import { getContext } from '@keystone-6/core/context'
import type { KeystoneContext } from '@keystone-6/core/types'
import { deskConfig } from '../config.ts'
import { settled } from './background.ts'
import { prismaModulePath } from './build/index.ts'
import { DeskError } from './errors.ts'
import { takeLock } from './lock/index.ts'
import { migrationStatus } from './migrations/index.ts'
import { readSettings, type Settings } from './settings.ts'
import { checkNode, prepareDatabase, requireSound } from './startup/index.ts'

/** Which desk to open, and how. */
export interface OpenDeskOptions {
  /** Its data folder. */
  readonly dataDir: string
  /** Its database; the one of the environment, else the file in the data folder, where left out. */
  readonly databaseUrl?: string
  /** Look only: no lock, no migrations, and the database refuses writes. */
  readonly readOnly?: boolean
  /** What the process does, shown to whoever finds the data folder taken. */
  readonly purpose?: string
}

/** A desk inside this process. */
export interface OpenDesk {
  readonly settings: Settings
  /** Nobody's context: give it a session, or it may do nothing. */
  readonly context: KeystoneContext
  close(): Promise<void>
}

/**
 * Opens a desk in this process, without a server. It holds the data folder for writing until it is
 * closed, and brings the database up to date.
 *
 * @throws DeskError `UNAVAILABLE` where another process holds the folder, or the desk is not sound.
 */
export async function openDesk(options: OpenDeskOptions): Promise<OpenDesk> {
  const settings = settingsFor(options)
  requireSound([checkNode()])
  const client = loadClient(settings)
  const release = options.readOnly
    ? await requireUpToDate(settings)
    : await takeOver(settings, options.purpose ?? 'a command')
  try {
    const { context, disconnect } = await connect(settings, client, options.readOnly ?? false)
    const close = async () => {
      await settled()
      await disconnect()
      await release()
    }
    return { settings, context, close }
  } catch (error) {
    await release()
    throw error
  }
}

function settingsFor({ dataDir, databaseUrl, readOnly }: OpenDeskOptions): Settings {
  const settings = readSettings({
    ...process.env,
    DESK_DATA: dataDir,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  })
  return readOnly && settings.provider === 'postgresql'
    ? { ...settings, databaseUrl: refusingWrites(settings.databaseUrl) }
    : settings
}

function refusingWrites(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c default_transaction_read_only=on')
  return url.href
}

async function takeOver(settings: Settings, purpose: string): Promise<() => Promise<void>> {
  const lock = await takeLock(settings.dataDir, purpose)
  try {
    await prepareDatabase(settings)
    return lock.release
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function requireUpToDate(settings: Settings): Promise<() => Promise<void>> {
  const { pending } = await migrationStatus(settings)
  if (pending.length > 0) {
    throw new DeskError(
      'UNAVAILABLE',
      'The database is not up to date. Run: npm run desk -- db migrate',
    )
  }
  return async () => undefined
}

/** The database client of the build; what Keystone itself loads at a start. */
function loadClient(settings: Settings): Parameters<typeof getContext>[1] {
  const file = prismaModulePath(settings)
  try {
    return createRequire(path.join(settings.root, 'package.json'))(file)
  } catch (error) {
    throw new DeskError(
      'UNAVAILABLE',
      `There is no build for ${settings.provider}. Run: npm run desk -- build`,
      { cause: error },
    )
  }
}

async function connect(
  settings: Settings,
  client: Parameters<typeof getContext>[1],
  readOnly: boolean,
) {
  const config = deskConfig(settings)
  const context = getContext(config, client) as unknown as KeystoneContext
  // WARNING: raw database access. It opens and closes the connection and reads no list.
  const { prisma } = context
  await prisma.$connect()
  await config.db.onConnect?.(context)
  if (readOnly && settings.provider === 'sqlite') {
    await prisma.$queryRawUnsafe('PRAGMA query_only = ON')
  }
  return { context, disconnect: (): Promise<void> => prisma.$disconnect() }
}
