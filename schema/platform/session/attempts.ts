import { clock } from '../clock.ts'
import { DeskError } from '../errors.ts'

const WINDOW_MS = 15 * 60 * 1000

/** Failed attempts a key may have in a quarter of an hour before it has to wait. */
const ALLOWED = { account: 10, address: 50 } as const

/** Oldest keys go first once this many are held, so that made-up names cannot fill the memory. */
const MOST_KEYS = 10_000

/** Counts failed sign-ins by account and by address, in memory: a restart forgives. */
export class SignInAttempts {
  readonly #failures = new Map<string, number[]>()

  /**
   * Counts an attempt as failed before the password is looked at, so that many at once cannot slip
   * past the count; `succeeded` forgives it.
   *
   * @throws DeskError `TOO_MANY_ATTEMPTS` where the account or the address has to wait.
   */
  begin(account: string, address: string): void {
    for (const [kind, key] of keysOf(account, address)) {
      const recent = this.#recent(key)
      if (recent.length < ALLOWED[kind]) continue
      const wait = Math.ceil(((recent[0] ?? 0) + WINDOW_MS - clock.now().getTime()) / 60_000)
      throw new DeskError(
        'TOO_MANY_ATTEMPTS',
        `Too many failed sign-ins. Wait ${wait} min, or ask an administrator to reset the password.`,
      )
    }
    for (const [, key] of keysOf(account, address)) {
      const recent = [...this.#recent(key), clock.now().getTime()]
      this.#failures.delete(key)
      this.#failures.set(key, recent)
    }
    while (this.#failures.size > MOST_KEYS) {
      const oldest = this.#failures.keys().next().value
      if (oldest === undefined) break
      this.#failures.delete(oldest)
    }
  }

  succeeded(account: string, address: string): void {
    this.#failures.delete(`account ${account}`)
    this.#failures.set(`address ${address}`, this.#recent(`address ${address}`).slice(0, -1))
  }

  #recent(key: string): number[] {
    const since = clock.now().getTime() - WINDOW_MS
    return (this.#failures.get(key) ?? []).filter(at => at > since)
  }
}

const keysOf = (account: string, address: string) =>
  [
    ['account', `account ${account}`],
    ['address', `address ${address}`],
  ] as const
