import { clock } from '../clock.ts'

/** How many failures count, and of how many keys they are remembered at once. */
export interface Limits {
  readonly allowed: number
  readonly mostKeys: number
}

export const WINDOW_MS = 15 * 60 * 1000

/**
 * The failures of the last quarter of an hour, by whom they count against, in memory.
 *
 * Made-up names must not fill the memory: where there are too many keys, the one that failed last
 * the longest time ago is forgotten. One that has to wait is not, or naming enough others would end
 * the wait; each of those has cost as many failures as are allowed.
 */
export class Failures {
  readonly #limits: Limits
  /** Both in the order of the last failure. */
  readonly #counting = new Map<string, number[]>()
  readonly #waiting = new Map<string, number[]>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Milliseconds until another try is allowed; 0 where it is. */
  wait(key: string): number {
    const recent = this.#recent(key)
    if (recent.length < this.#limits.allowed) return 0
    return (recent[0] ?? 0) + WINDOW_MS - clock.now().getTime()
  }

  add(key: string): void {
    this.#put(key, [...this.#recent(key), clock.now().getTime()])
    this.#forgetPast(this.#waiting)
    this.#forgetPast(this.#counting)
    while (this.#counting.size > this.#limits.mostKeys) {
      const [oldest] = this.#counting.keys()
      if (oldest !== undefined) this.#counting.delete(oldest)
    }
  }

  /** Takes back the last failure. */
  takeBack(key: string): void {
    this.#put(key, this.#recent(key).slice(0, -1))
  }

  forget(key: string): void {
    this.#put(key, [])
  }

  #recent(key: string): number[] {
    const since = clock.now().getTime() - WINDOW_MS
    const known = this.#waiting.get(key) ?? this.#counting.get(key) ?? []
    return known.filter(at => at > since)
  }

  #put(key: string, failures: number[]): void {
    this.#waiting.delete(key)
    this.#counting.delete(key)
    const group = failures.length < this.#limits.allowed ? this.#counting : this.#waiting
    if (failures.length > 0) group.set(key, failures)
  }

  #forgetPast(group: Map<string, number[]>): void {
    const since = clock.now().getTime() - WINDOW_MS
    for (const [key, failures] of group) {
      if ((failures.at(-1) ?? 0) > since) return
      group.delete(key)
    }
  }
}
