import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'

/**
 * A PostgreSQL driver without a server, for comparing two schema texts. The engine asks a connection
 * for its version before it does anything, and needs no answer for a comparison.
 */
export function offlinePostgres(): SqlMigrationAwareDriverAdapterFactory {
  const identity = { provider: 'postgres', adapterName: 'offline' } as const
  const nothing: SqlDriverAdapter = {
    ...identity,
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error('There is no server behind a comparison.')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => undefined,
  }
  return { ...identity, connect: async () => nothing, connectToShadowDb: async () => nothing }
}
