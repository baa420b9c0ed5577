import type { SqlQuery, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils'

/** How one database ends a transaction. Prisma sends these two as statements. */
export interface Endings {
  /** @throws where the database did not commit; the transaction is gone then. */
  commit(): Promise<void>
  /** Never throws: what cannot be rolled back in order is cut off. */
  rollback(): Promise<void>
  /** False where the database has ended the transaction by itself, as on a full disk. */
  isOpen(): boolean
}

/**
 * Makes the end of a transaction certain. The adapters leave three gaps: a COMMIT that fails hands the
 * connection on with the transaction still open, so that the next one commits what was reported as
 * failed; a statement that comes late, after the end, runs by itself and stays; and so does one that
 * follows an end which the database made by itself. Each would leave a row without its event.
 */
export function withCertainEnd(transaction: Transaction, endings: Endings): Transaction {
  let ended = false
  const guard = <Result>(send: (query: SqlQuery) => Promise<Result>, done: Result) => {
    return async (query: SqlQuery): Promise<Result> => {
      if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') {
        const wasOpen = !ended && endings.isOpen()
        ended = true
        if (query.sql === 'ROLLBACK') await endings.rollback()
        else if (wasOpen) await endings.commit()
        else throw new Error('The transaction had ended before it was committed.')
        return done
      }
      if (ended || !endings.isOpen()) throw new Error('The transaction has ended already.')
      return send(query)
    }
  }
  const nothing: SqlResultSet = { columnNames: [], columnTypes: [], rows: [] }
  transaction.queryRaw = guard(transaction.queryRaw.bind(transaction), nothing)
  transaction.executeRaw = guard(transaction.executeRaw.bind(transaction), 0)
  return transaction
}
