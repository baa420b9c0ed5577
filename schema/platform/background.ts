/** Work that goes on after the request that led to it. */
const going = new Set<Promise<void>>()

/** Keeps the desk from closing before this has ended. It must not throw. */
export function goOn(work: Promise<void>): void {
  going.add(work)
  void work.finally(() => going.delete(work))
}

/** Resolves when nothing goes on any more. */
export async function settled(): Promise<void> {
  while (going.size > 0) await Promise.all(going)
}
