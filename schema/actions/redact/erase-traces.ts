import type { KeystoneContext } from '@keystone-6/core/types'
import type { Row } from '../../platform/connection.ts'
import { eraseDestroyed } from '../../platform/erase.ts'
import { log } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'

/** A backup of a large desk takes about so long. */
const AGAIN_AFTER_MS = 60_000

/**
 * Cleans the file of the database after a redaction, through the one connection that writes it. On
 * PostgreSQL that is its administrator's part. A failure is logged: the content is gone from the
 * rows, and the next start cleans the file. While somebody else reads the file it is tried again.
 */
export async function eraseTraces(context: KeystoneContext, settings: Settings): Promise<void> {
  if (settings.provider !== 'sqlite') return
  const { prisma } = context
  try {
    // WARNING: raw database access. What is cleaned is the file, and no list is read or written.
    const isClean = await eraseDestroyed({
      rows: sql => prisma.$queryRawUnsafe(sql) as Promise<Row[]>,
      script: async sql => void (await prisma.$executeRawUnsafe(sql)),
    })
    if (isClean) return
    log.warn('somebody reads the database file; it still holds what was redacted; trying again')
    setTimeout(() => void eraseTraces(context, settings), AGAIN_AFTER_MS).unref()
  } catch (error) {
    log.error({ err: error }, 'the database file could not be cleaned; the next start does it')
  }
}
