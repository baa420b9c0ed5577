import { UsageError } from '../failure.ts'

/** What is to be redacted, as named on a command line. */
export interface Scope {
  readonly key: string
  /** Null: every version that has content. */
  readonly versions: readonly number[] | null
}

const NAME = /^([a-z]+(?:\/[a-z0-9-]+){1,2})(?:@(\d+(?:,\d+)*))?$/

/**
 * Reads `KIND/FAMILY/SLUG`, with `@1` or `@1,2` where only these versions are meant.
 *
 * @throws UsageError
 */
export function readScope(name: string): Scope {
  const [, key, numbers] = NAME.exec(name) ?? []
  if (!key) {
    throw new UsageError(
      `“${name}” is no KIND/FAMILY/SLUG[@VERSION]; for example event/gpt-2/grover@1.`,
    )
  }
  return { key, versions: numbers ? numbers.split(',').map(Number) : null }
}
