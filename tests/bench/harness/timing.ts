/** Runs something and says how many milliseconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

/** What many calls took. */
export interface Load {
  /** Milliseconds of each call, in the order in which they ended. */
  readonly each: readonly number[]
  /** Seconds from the first to the last. */
  readonly seconds: number
}

/** Makes `n` calls, so many at once; each begins when an earlier one has ended. */
export async function load(
  n: number,
  atOnce: number,
  call: (index: number) => Promise<unknown>,
): Promise<Load> {
  const each: number[] = []
  let next = 0
  const caller = async () => {
    while (next < n) {
      const index = next++
      each.push((await timed(() => call(index))).ms)
    }
  }
  const { ms } = await timed(() => Promise.all(Array.from({ length: atOnce }, caller)))
  return { each, seconds: ms / 1000 }
}
