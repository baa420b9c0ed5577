import type { KeystoneContext } from '@keystone-6/core/types'
import { gateClient } from './gate.ts'
import { batchLinkedRows } from './linked-rows.ts'
import { postgresAdapter } from './postgres.ts'
import type { Settings } from './settings.ts'
import { sqliteAdapter } from './sqlite.ts'

/** How Keystone reaches the database of these settings: provider, adapter, and what each one needs. */
export function databaseConfig(settings: Settings) {
  const sqlite = settings.provider === 'sqlite'
  return {
    provider: settings.provider,
    idField: { kind: 'random' },
    prismaClientOptions: () => ({
      adapter: sqlite ? sqliteAdapter(settings.databaseUrl) : postgresAdapter(settings.databaseUrl),
    }),
    // PostgreSQL gives each transaction a connection of its own and needs no gate.
    extendPrismaClient: <Client>(client: Client): Client => {
      const plain = client as Parameters<typeof gateClient>[0]
      return (sqlite ? gateClient(plain, batchLinkedRows) : batchLinkedRows(plain)) as Client
    },
    onConnect: async (context: KeystoneContext) => {
      if (!sqlite) return
      // WARNING: raw database access. Pragmas belong to the connection, not to any list.
      await context.prisma.$queryRawUnsafe('PRAGMA journal_mode = WAL')
      await context.prisma.$queryRawUnsafe('PRAGMA synchronous = FULL')
      await context.prisma.$queryRawUnsafe('PRAGMA foreign_keys = ON')
    },
  } as const
}
