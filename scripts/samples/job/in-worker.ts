import { Worker } from 'node:worker_threads'
import { SampleError, type SampleErrorCode } from '../errors.ts'
import type { News, Order } from './work.ts'

/** What the thread is given. */
export interface Given {
  readonly order: Order
  /** One word; 1 has it stop. */
  readonly stop: SharedArrayBuffer
}

/** How the thread ends. */
export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: SampleErrorCode | null; readonly message: string }

/**
 * Runs the work in a thread of its own, so that this one stays free to tell and to be stopped.
 *
 * @throws SampleError whatever the work was refused for; `STOPPED` after the signal.
 */
export function runInWorker(
  order: Order,
  tell: (news: News) => void,
  signal: AbortSignal,
): Promise<void> {
  const stop = new SharedArrayBuffer(4)
  const data: Given = { order, stop }
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: data })
  const onAbort = () => Atomics.store(new Int32Array(stop), 0, 1)
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort)
  const ending = new Promise<void>((resolve, reject) => {
    worker.on('message', (news: News | Ending) => {
      if (news.kind === 'done') resolve()
      else if (news.kind === 'failed') reject(refusal(news))
      else tell(news)
    })
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`The thread of the model ended with ${code}.`)))
  })
  return ending.finally(async () => {
    signal.removeEventListener('abort', onAbort)
    await worker.terminate()
  })
}

const refusal = ({ code, message }: Ending & { kind: 'failed' }): Error =>
  code === null ? new Error(message) : new SampleError(code, message)
