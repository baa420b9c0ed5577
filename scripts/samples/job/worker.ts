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
  // An error that is passed between threads loses its class.
  const code = error instanceof SampleError ? error.code : null
  tell({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) })
}
