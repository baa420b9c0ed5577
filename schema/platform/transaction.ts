import { AsyncLocalStorage } from 'node:async_hooks'
import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from './errors.ts'

interface OpenTransaction {
  readonly context: KeystoneContext
  /** Work to do once the commit is certain, in order. */
  readonly afterCommit: AfterCommit[]
  /** What a hook refused in words, which Keystone would wrap into an error without a code. */
  refusal?: DeskError
  closed: boolean
}
/** Is given the context around the transaction, where there was one: that within it is of no use any more. */
type AfterCommit = (outside?: KeystoneContext) => void
const open = new AsyncLocalStorage<OpenTransaction>()
/** What each transaction begins with that is opened below. */
const beginning = new AsyncLocalStorage<(tx: KeystoneContext) => Promise<void>>()

/** Runs `work`, in which each transaction that is opened begins with `first`, and fails where that does. */
export const beginningWith = <T>(first: (tx: KeystoneContext) => Promise<void>, work: () => T): T =>
  beginning.run(first, work)

/** SQLite waits in line for one connection; a long line must not look like a failure. */
const LIMITS = { maxWait: 15_000, timeout: 30_000 }

/**
 * Runs `work` in a database transaction: all of its writes, with their audit events, or none.
 *
 * Where one is open already in this request, `work` joins it: Keystone's transaction client offers
 * `$transaction` again, and nesting two throws. The context handed in keeps its session.
 *
 * @throws whatever `work` throws, after everything was rolled back.
 */
export async function inTransaction<T>(
  context: KeystoneContext,
  work: (tx: KeystoneContext) => Promise<T>,
): Promise<T> {
  const current = open.getStore()
  if (current) {
    if (current.closed)
      throw new DeskError('TRANSACTION_CLOSED', 'The transaction has ended already; start again.')
    return work(withSameRights(current.context, context))
  }
  let state: OpenTransaction | undefined
  try {
    const result = await context.transaction(tx => {
      state = { context: tx, afterCommit: [], closed: false }
      return open.run(state, async () => {
        await beginning.getStore()?.(tx)
        return work(tx)
      })
    }, LIMITS)
    if (state) state.closed = true
    // What goes on after the request is not the request.
    for (const task of state?.afterCommit ?? []) beginning.exit(task, context)
    return result
  } catch (error) {
    throw state?.refusal ?? error
  } finally {
    if (state) state.closed = true
  }
}

/**
 * Refuses from inside a hook: the whole transaction fails with this very error. Keystone keeps only
 * the message of what a hook throws.
 */
export function refuseTransaction(refusal: DeskError): never {
  const current = open.getStore()
  if (current) current.refusal ??= refusal
  throw refusal
}

/** The open transaction under the session and rights of the caller. */
function withSameRights(tx: KeystoneContext, caller: KeystoneContext): KeystoneContext {
  // WARNING: sudo, for a caller that has it already; nobody gains rights here.
  if (caller.__internal.sudo) return tx.sudo()
  return tx.withSession(caller.session)
}

/** Runs `task` after the open transaction has committed, or at once where none is open. */
export function afterCommit(task: AfterCommit): void {
  const current = open.getStore()
  if (current && !current.closed) current.afterCommit.push(task)
  else task()
}
