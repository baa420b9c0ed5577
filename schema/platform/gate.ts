import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What a request is inside of. `client` is the Prisma client whose transaction is open, so that a
 * desk on another database in the same process is not taken for this one.
 */
interface OpenTransaction {
  readonly gate: Gate
}
interface Gate {
  /** Settles when the last transaction in line has ended. Never rejects. */
  tail: Promise<void>
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
 * read outside sees uncommitted rows. So: transactions run one after another, and every other
 * statement waits for the open one unless it is part of it.
 */
export function gateClient(client: Client): Client {
  const gate: Gate = { tail: Promise.resolve() }
  const inside = () => open.getStore()?.gate === gate

  const gated = client.$extends({
    query: {
      async $allOperations({
        args,
        query,
      }: {
        args: unknown
        query: (a: unknown) => Promise<unknown>
      }) {
        while (!inside()) {
          const seen = gate.tail
          await seen
          if (seen === gate.tail) break
        }
        return query(args)
      },
    },
  })

  const transaction = (work: unknown, options?: unknown): Promise<unknown> => {
    if (inside()) return gated.$transaction(work, options)
    const run = gate.tail.then(() => open.run({ gate }, () => gated.$transaction(work, options)))
    gate.tail = run.then(
      () => undefined,
      () => undefined,
    )
    return run
  }

  return new Proxy(gated, {
    get(target, key) {
      if (key === '$transaction') return transaction
      return Reflect.get(target, key, target) as unknown
    },
  })
}
