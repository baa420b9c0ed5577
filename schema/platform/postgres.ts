import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'

/**
 * The PostgreSQL adapter, with the statements of one transaction run one after another.
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
  adapter.startTransaction = async level => oneAtATime(await start(level))
  return adapter
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
