import { Worker } from 'node:worker_threads'
import { SampleError, type SampleErrorCode } from '../errors.ts'
import type { Plan } from '../job/plan.ts'
import type { Shard } from '../job/shards.ts'

/** What the thread is given at its start. */
export interface Given {
  readonly model: string
  readonly threads: number | undefined
}

/** A shard that it is to make. */
export interface Asked {
  readonly plan: Plan
  readonly shard: Shard
  readonly batch: number
  /** One word; 1 has it stop. */
  readonly stop: SharedArrayBuffer
}

/** What it says. */
export type Said =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'step'; readonly tokens: number }
  | { readonly kind: 'made'; readonly packed: Uint8Array; readonly tokens: number }
  | { readonly kind: 'failed'; readonly code: SampleErrorCode | null; readonly message: string }

/** A shard that was made. */
export interface MadeShard {
  readonly packed: Uint8Array
  readonly tokens: number
}

/**
 * A model in a thread of its own, which makes one shard after the other and keeps the model loaded. The
 * thread that asked stays free for the heartbeats by which it holds its lease.
 */
export class ModelThread {
  readonly #worker: Worker
  readonly #loaded: Promise<void>
  #answer: { resolve(made: MadeShard): void; reject(error: unknown): void } | null = null
  #onStep: (tokens: number) => void = () => undefined

  constructor(given: Given) {
    this.#worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: given })
    this.#loaded = new Promise((resolve, reject) => {
      const fail = (error: unknown) => {
        reject(error)
        this.#answer?.reject(error)
      }
      this.#worker.on('message', (said: Said) => {
        if (said.kind === 'loaded') resolve()
        else if (said.kind === 'step') this.#onStep(said.tokens)
        else if (said.kind === 'made') this.#answer?.resolve(said)
        else fail(said.code ? new SampleError(said.code, said.message) : new Error(said.message))
      })
      this.#worker.once('error', fail)
      this.#worker.once('exit', code =>
        fail(new Error(`The thread of the model ended with ${code}.`)),
      )
    })
    // Whoever asks for a shard is told; it may be long until then.
    this.#loaded.catch(() => undefined)
  }

  /** Resolves when the model is loaded. @throws SampleError where it was refused. */
  get loaded(): Promise<void> {
    return this.#loaded
  }

  /** @throws SampleError `STOPPED` after the signal, or whatever the work was refused for. */
  async make(
    asked: Omit<Asked, 'stop'>,
    signal: AbortSignal,
    onStep: (tokens: number) => void,
  ): Promise<MadeShard> {
    await this.#loaded
    const stop = new SharedArrayBuffer(4)
    const onAbort = () => Atomics.store(new Int32Array(stop), 0, 1)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort)
    this.#onStep = onStep
    try {
      return await new Promise((resolve, reject) => {
        this.#answer = { resolve, reject }
        // The rule is for windows of a browser; a thread has one other end.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        this.#worker.postMessage({ ...asked, stop } satisfies Asked)
      })
    } finally {
      this.#answer = null
      signal.removeEventListener('abort', onAbort)
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
