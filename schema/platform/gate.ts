import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What a request is inside of: the gate whose transaction is open. A desk on another database in the
 * same process has a gate of its own, and is not taken for this one.
 */
interface OpenTransaction {
  readonly gate: Gate
}

/** Who is in line. None of these promises rejects. */
interface Gate {
  /** Settles when the last transaction in line has ended. */
  transaction: Promise<void>
  /** The calls that came after that transaction and have not ended: the next one waits for them. */
  calls: Set<Promise<void>>
}

const open = new AsyncLocalStorage<OpenTransaction>()

/** The part of a Prisma client that the gate needs; the generated type differs for each database. */
interface Client {
  $extends(extension: object): Client
  $transaction(work: unknown, options?: unknown): Promise<unknown>
}

/**
 * Makes a Prisma client safe on one connection.
 *
 * On SQLite the adapter holds one connection. A write made outside an open interactive transaction
 * is acknowledged, lands inside it all the same, and vanishes when that transaction rolls back; a
 * read outside sees uncommitted rows. One call may be several statements (`include` reads each
 * relation by a statement of its own), so that a transaction must not begin in the middle of one
 * either.
 *
 * So: first come, first served. A transaction waits for everything before it; a call outside waits
 * for the transactions before it, and runs beside other calls.
 *
 * @param beneath extends the client beneath the gate: it sees a call when its turn has come.
 */
export function gateClient(client: Client, beneath = (gated: Client): Client => gated): Client {
  const gate: Gate = { transaction: Promise.resolve(), calls: new Set() }
  const inside = () => open.getStore()?.gate === gate

  const turns = client.$extends({
    query: {
      $allOperations({ args, query }: { args: unknown; query: (a: unknown) => Promise<unknown> }) {
        if (inside()) return query(args)
        const call = gate.transaction.then(() => query(args))
        const { calls } = gate
        const ended: Promise<void> = settled(call).then(() => void calls.delete(ended))
        calls.add(ended)
        return call
      },
    },
  })
  // Prisma asks the extension first that was made first.
  const gated = beneath(turns)

  const transaction = (work: unknown, options?: unknown): Promise<unknown> => {
    if (inside()) return gated.$transaction(work, options)
    const before = Promise.all([gate.transaction, ...gate.calls])
    const run = before.then(() => open.run({ gate }, () => gated.$transaction(work, options)))
    gate.transaction = settled(run)
    gate.calls = new Set()
    return run
  }

  return new Proxy(gated, {
    get(target, key) {
      if (key === '$transaction') return transaction
      return Reflect.get(target, key, target) as unknown
    },
  })
}

const settled = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    () => undefined,
  )
