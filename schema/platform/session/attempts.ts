import { clock } from '../clock.ts'
import { DeskError } from '../errors.ts'

const WINDOW_MS = 15 * 60 * 1000

/**
 * Failed attempts in a quarter of an hour after which one has to wait.
 *
 * From where an account has signed in before, only one's own failures count. From anywhere else
 * three things are counted: what one address does to one account, what all strangers together do to
 * it, and what one address does at all. So nobody locks out somebody else from where they work, and
 * a thousand addresses guess no faster than thirty times in a quarter of an hour.
 */
const ALLOWED = { device: 10, pair: 10, account: 30, address: 50 } as const
type Kind = keyof typeof ALLOWED

/** Oldest keys go first once this many are held, so that made-up names cannot fill the memory. */
const MOST_KEYS = 10_000

/** Who tries to sign in. */
export interface Attempt {
  readonly account: string
  /** Where from; see `callerAddress`. */
  readonly address: string
  /** The name of the place, where this account has signed in from it before; see `Devices`. */
  readonly device?: string | undefined
}

/** Counts failed sign-ins, in memory: a restart forgives. */
export class SignInAttempts {
  readonly #failures = new Map<string, number[]>()

  /**
   * Counts an attempt as failed before the password is looked at, so that many at once cannot slip
   * past the count; `succeeded` forgives it.
   *
   * @throws DeskError `TOO_MANY_ATTEMPTS`.
   */
  begin(attempt: Attempt): void {
    const counted = keysOf(attempt)
    for (const [kind, key] of counted) {
      const recent = this.#recent(key)
      if (recent.length < ALLOWED[kind]) continue
      throw tooMany((recent[0] ?? 0) + WINDOW_MS - clock.now().getTime())
    }
    for (const [, key] of counted) {
      const recent = [...this.#recent(key), clock.now().getTime()]
      this.#failures.delete(key)
      this.#failures.set(key, recent)
    }
    this.#forgetOldest()
  }

  /** Forgives the failures of whoever was right, and no others: those were somebody else's. */
  succeeded(attempt: Attempt): void {
    for (const [kind, key] of keysOf(attempt)) {
      if (kind === 'device' || kind === 'pair') this.#failures.delete(key)
      else this.#failures.set(key, this.#recent(key).slice(0, -1))
    }
  }

  #recent(key: string): number[] {
    const since = clock.now().getTime() - WINDOW_MS
    return (this.#failures.get(key) ?? []).filter(at => at > since)
  }

  #forgetOldest(): void {
    while (this.#failures.size > MOST_KEYS) {
      const oldest = this.#failures.keys().next().value
      if (oldest === undefined) return
      this.#failures.delete(oldest)
    }
  }
}

const keysOf = ({ account, address, device }: Attempt): readonly (readonly [Kind, string])[] =>
  device
    ? [['device', `device ${device}`]]
    : [
        ['pair', `pair ${address} ${account}`],
        ['account', `account ${account}`],
        ['address', `address ${address}`],
      ]

function tooMany(milliseconds: number): DeskError {
  const wait = Math.ceil(milliseconds / 60_000)
  return new DeskError(
    'TOO_MANY_ATTEMPTS',
    `Too many failed sign-ins. Wait ${wait} min, or sign in where you have done so before.`,
  )
}
