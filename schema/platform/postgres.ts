import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'
import { withCertainEnd } from './certain-end.ts'

/**
 * The PostgreSQL adapter, with the statements of one transaction run one after another, and each
 * transaction ended for certain.
 *
 * Prisma reads the relations of a row at the same time, and so would talk to the one connection of a
 * transaction while it is busy. The driver still puts such statements in line, with a warning, and
 * its next version refuses them.
 */
export function postgresAdapter(connectionString: string): PrismaPg {
  const factory = new PrismaPg({ connectionString })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => withOrderlyTransactions(await connect())
  return factory
}

function withOrderlyTransactions<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const start = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async level => oneAtATime(endedForCertain(await start(level)))
  return adapter
}

/** The part of a connection of the pool that the end of a transaction needs. */
interface Client {
  query(sql: string): Promise<{ readonly command: string }>
  end(): Promise<void>
}

function endedForCertain(transaction: Transaction): Transaction {
  const { client } = transaction as unknown as { client: Client }
  // A connection that is ended is not handed on by the pool, and the server rolls back what it left.
  const cutOff = () => void client.end().catch(() => undefined)
  const rollback = async (): Promise<void> => {
    await client.query('ROLLBACK').catch(cutOff)
  }
  const commit = async (): Promise<void> => {
    const { command } = await client.query('COMMIT').catch(async (error: unknown) => {
      await rollback()
      throw error
    })
    // That is how PostgreSQL answers where a statement had failed and nobody looked.
    if (command !== 'COMMIT') throw new Error('PostgreSQL rolled back instead of committing.')
  }
  return withCertainEnd(transaction, { commit, rollback, isOpen: () => true })
}

/** Makes each statement of a transaction wait for the one before, whether that went well or not. */
export function oneAtATime(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const inLine = <Query, Result>(run: (query: Query) => Promise<Result>) => {
    return (query: Query): Promise<Result> => {
      const turn = last.then(() => run(query))
      last = turn.catch(() => undefined)
      return turn
    }
  }
  transaction.queryRaw = inLine(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = inLine(transaction.executeRaw.bind(transaction))
  return transaction
}
