import fs from 'node:fs/promises'
import path from 'node:path'
import { buildFolder } from '../../schema/platform/build/index.ts'
import { makeMigration } from '../../schema/platform/migrations/index.ts'
import { buildAnew } from './index.ts'

const PROVIDERS = ['sqlite', 'postgresql'] as const

/** Which migration was written for each database; null where it needs none. */
export type WrittenMigrations = Record<(typeof PROVIDERS)[number], string | null>

/**
 * Writes a migration for both databases, under one name and time, from the schema that was committed
 * last to the one that the lists of the code ask for.
 */
export async function writeMigrations(
  { root, name, reset }: { root: string; name: string; reset: boolean },
  report?: (line: string) => void,
): Promise<WrittenMigrations> {
  // Both are built before anything is written: a failure leaves the migrations as they were.
  for (const provider of PROVIDERS) await buildAnew({ root, provider }, 'client', report)
  const now = new Date()
  const written: WrittenMigrations = { sqlite: null, postgresql: null }
  for (const provider of PROVIDERS) {
    const file = path.join(buildFolder({ root, provider }), 'schema.prisma')
    const schema = await fs.readFile(file, 'utf8')
    written[provider] = await makeMigration({ root, provider, name, schema, now, reset })
  }
  return written
}
