import type { KeystoneContext } from '@keystone-6/core/types'
import { perDesk } from '../per-desk.ts'

/** The end of the last search that was asked for, of each desk. */
const last = perDesk<Promise<unknown>>()

/**
 * Does work of which one at a time is enough: it reads every record, and keeps all of them in memory
 * meanwhile. Whoever asks later waits until it is over, however it ends. Not for use within a
 * transaction: the one before may need the connection that it holds.
 */
export function inTurn<T>(context: KeystoneContext, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(context) ?? Promise.resolve()).then(work)
  last.set(
    context,
    mine.catch(() => undefined),
  )
  return mine
}
