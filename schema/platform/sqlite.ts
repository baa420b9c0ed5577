import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'
import { withCertainEnd } from './certain-end.ts'
import { oneAtATime } from './postgres.ts'

/** The part of better-sqlite3 that tells whether a transaction is open. */
interface Database {
  readonly inTransaction: boolean
}

/**
 * The SQLite adapter, with transactions of its own. The adapter's would wait for ever after one BEGIN
 * has failed, and would hand on the one connection with a transaction open after one COMMIT has.
 */
export function sqliteAdapter(url: string): PrismaBetterSqlite3 {
  const factory = new PrismaBetterSqlite3({ url })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.startTransaction = transactionsOn(adapter)
    return adapter
  }
  return factory
}

function transactionsOn(adapter: SqlDriverAdapter): () => Promise<Transaction> {
  const { client } = adapter as unknown as { client: Database }
  const send = async (sql: string) =>
    void (await adapter.executeRaw({ sql, args: [], argTypes: [] }))
  let last: Promise<unknown> = Promise.resolve()

  return async () => {
    const before = last
    let release = () => {}
    last = new Promise<void>(resolve => (release = resolve))
    await before
    try {
      await begin(send, client)
    } catch (error) {
      release()
      throw error
    }
    return oneAtATime(
      withCertainEnd(
        transactionOn(adapter, send, async () => release()),
        {
          isOpen: () => client.inTransaction,
          commit: () =>
            send('COMMIT').catch(error => rollback(send, client).then(() => raise(error))),
          rollback: () => rollback(send, client),
        },
      ),
    )
  }
}

type Send = (sql: string) => Promise<void>

/** What the last transaction could not end is ended before the next one begins. */
async function begin(send: Send, client: Database): Promise<void> {
  if (client.inTransaction) await send('ROLLBACK')
  await send('BEGIN')
}

/** On a full disk SQLite has rolled back by itself, and there is nothing left to do. */
async function rollback(send: Send, client: Database): Promise<void> {
  if (client.inTransaction) await send('ROLLBACK').catch(() => undefined)
}

function raise(error: unknown): never {
  throw error
}

const transactionOn = (
  adapter: SqlDriverAdapter,
  send: Send,
  release: () => Promise<void>,
): Transaction => ({
  provider: adapter.provider,
  adapterName: adapter.adapterName,
  options: { usePhantomQuery: false },
  queryRaw: query => adapter.queryRaw(query),
  executeRaw: query => adapter.executeRaw(query),
  commit: release,
  rollback: release,
  createSavepoint: name => send(`SAVEPOINT ${name}`),
  rollbackToSavepoint: name => send(`ROLLBACK TO ${name}`),
  releaseSavepoint: name => send(`RELEASE SAVEPOINT ${name}`),
})
