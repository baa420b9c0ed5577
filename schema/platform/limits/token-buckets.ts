/** How much somebody may do: so much at once, and after that so much a second. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

interface Bucket {
  level: number
  /** When `level` was right, in milliseconds of `now`. */
  at: number
}

/** The buckets that were used longest ago go first once so many are held. */
const MOST_BUCKETS = 20_000

/** Counts what each caller does, in memory: a bucket of tokens that fills again at a steady rate. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>()
  readonly #rate: Rate
  readonly #now: () => number

  /** @param now a clock that never goes back, in milliseconds. */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate
    this.#now = now
  }

  /**
   * Takes one token.
   *
   * @returns 0, or how many seconds to wait where there was none (more than 0).
   */
  take(key: string): number {
    const level = this.#level(key)
    const enough = level >= 1
    // Set anew, so that the map is in the order of last use.
    this.#buckets.delete(key)
    this.#buckets.set(key, { level: enough ? level - 1 : level, at: this.#now() })
    if (this.#buckets.size > MOST_BUCKETS) this.#forgetOldest()
    return enough ? 0 : (1 - level) / this.#rate.perSecond
  }

  /** How many callers it holds. */
  get size(): number {
    return this.#buckets.size
  }

  #level(key: string): number {
    const { burst, perSecond } = this.#rate
    const bucket = this.#buckets.get(key)
    if (!bucket) return burst
    return Math.min(burst, bucket.level + ((this.#now() - bucket.at) / 1000) * perSecond)
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next().value
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}
