/** Runs one piece of work at a time, and no more often than is asked for. */
export interface Builder<T> {
  /** Resolves when a run that began after this call has ended; rejects if that run fails. */
  request(): Promise<T>
  /** Resolves when nothing is running or waiting, however it ended. */
  idle(): Promise<void>
}

/**
 * Coalesces requests: while one run is under way, all further requests share a single next one. A
 * run sees everything that was committed before it begins, so that the last request is never left
 * out and a hundred at once cost two runs.
 */
export function createBuilder<T>(run: () => Promise<T>): Builder<T> {
  let running: Promise<unknown> | null = null
  let waiting: Promise<T> | null = null

  const start = (): Promise<T> => {
    waiting = null
    const started = run()
    const ended = started.then(
      () => undefined,
      () => undefined,
    )
    running = ended
    void ended.then(() => {
      if (running === ended) running = null
    })
    return started
  }

  return {
    request() {
      if (waiting) return waiting
      if (!running) return start()
      waiting = running.then(start)
      return waiting
    },
    async idle() {
      while (running || waiting) await (waiting?.catch(() => undefined) ?? running)
    },
  }
}
