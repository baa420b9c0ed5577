import type { KeystoneContext } from '@keystone-6/core/types'
import type { Row } from '../../platform/connection.ts'
import { eraseDestroyed } from '../../platform/erase.ts'
import { log } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'

/**
 * Cleans the file of the database after a redaction, through the one connection that writes it. On
 * PostgreSQL that is its administrator's part. A failure is logged: the content is gone from the
 * rows, and the next start cleans the file.
 */
export async function eraseTraces(
  { prisma }: KeystoneContext,
  { provider }: Settings,
): Promise<void> {
  if (provider !== 'sqlite') return
  try {
    // WARNING: raw database access. What is cleaned is the file, and no list is read or written.
    await eraseDestroyed({
      rows: sql => prisma.$queryRawUnsafe(sql) as Promise<Row[]>,
      script: async sql => void (await prisma.$executeRawUnsafe(sql)),
    })
  } catch (error) {
    log.error({ err: error }, 'the database file could not be cleaned; the next start does it')
  }
}
