import { DeskError } from '../errors.ts'
import { Failures, type Limits } from './failures.ts'

/**
 * Failed attempts in a quarter of an hour after which one has to wait.
 *
 * From where an account has signed in before, only one's own failures count. From anywhere else
 * three things are counted: what one address does to one account, what all strangers together do to
 * it, and what one address does at all. So nobody locks out somebody else from where they work, and
 * a thousand addresses guess no faster than thirty times in a quarter of an hour.
 */
const LIMITS = {
  device: { allowed: 10, mostKeys: 10_000 },
  pair: { allowed: 10, mostKeys: 10_000 },
  // A thousand addresses can name fifty thousand accounts, and none of these pushes another out.
  account: { allowed: 30, mostKeys: 60_000 },
  address: { allowed: 50, mostKeys: 10_000 },
} as const satisfies Readonly<Record<string, Limits>>
type Kind = keyof typeof LIMITS

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
  /** Each kind apart: many of one must not push out those of another. */
  readonly #failures: Readonly<Record<Kind, Failures>> = {
    device: new Failures(LIMITS.device),
    pair: new Failures(LIMITS.pair),
    account: new Failures(LIMITS.account),
    address: new Failures(LIMITS.address),
  }
  /** The waits that were told of already. Each has cost as many failures as are allowed. */
  readonly #told = new Failures({ allowed: 1, mostKeys: 1 })

  /**
   * Counts an attempt as failed before the password is looked at, so that many at once cannot slip
   * past the count; `succeeded` forgives it.
   *
   * @throws DeskError `TOO_MANY_ATTEMPTS`.
   */
  begin(attempt: Attempt): void {
    const counted = keysOf(attempt)
    for (const [kind, key] of counted) {
      const wait = this.#failures[kind].wait(key)
      if (wait > 0) throw tooMany(wait)
    }
    for (const [kind, key] of counted) this.#failures[kind].add(key)
  }

  /**
   * True once in a quarter of an hour for each wait that keeps an attempt off: a refusal is put on record
   * then, and not with each try, or whoever keeps trying would fill the log.
   */
  isNewlyRefused(attempt: Attempt): boolean {
    const waiting = keysOf(attempt).find(([kind, key]) => this.#failures[kind].wait(key) > 0)
    const name = waiting?.join(' ')
    if (name === undefined || this.#told.wait(name) > 0) return false
    this.#told.add(name)
    return true
  }

  /** Forgives the failures of whoever was right, and no others: those were somebody else's. */
  succeeded(attempt: Attempt): void {
    for (const [kind, key] of keysOf(attempt)) {
      if (kind === 'device' || kind === 'pair') this.#failures[kind].forget(key)
      else this.#failures[kind].takeBack(key)
    }
  }
}

const keysOf = ({ account, address, device }: Attempt): readonly (readonly [Kind, string])[] =>
  device
    ? [['device', device]]
    : [
        ['pair', `${address} ${account}`],
        ['account', account],
        ['address', address],
      ]

function tooMany(milliseconds: number): DeskError {
  const wait = Math.ceil(milliseconds / 60_000)
  return new DeskError(
    'TOO_MANY_ATTEMPTS',
    `Too many failed sign-ins. Wait ${wait} min, or sign in where you have done so before.`,
  )
}
