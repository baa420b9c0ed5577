import { parentPort, workerData } from 'node:worker_threads'
import { SampleError } from '../errors.ts'
import type { Ending, Given } from './in-worker.ts'
import { work, type News } from './work.ts'

// The model blocks its thread for as long as a step takes; so it has one of its own.
const { order, stop } = workerData as Given
const flag = new Int32Array(stop)
// The rule is for windows of a browser; a thread has one other end.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (news: News | Ending): void => parentPort?.postMessage(news)

try {
  await work(order, tell, () => Atomics.load(flag, 0) === 1)
  tell({ kind: 'done' })
} catch (error) {
  const known = inWords(error)
  // An error that is passed between threads loses its class.
  const code = known instanceof SampleError ? known.code : null
  tell({ kind: 'failed', code, message: known instanceof Error ? known.message : String(known) })
}

/** What whoever runs it can mend is said in words. */
function inWords(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) return error
  const message = 'No room is left on the disk. Make some, and say the same again: it goes on.'
  return new SampleError('DISK_FULL', message, error)
}
