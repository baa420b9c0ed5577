import { InvalidArgumentError } from 'commander'
import { clock } from '../../../schema/platform/clock.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Days from now, as an instant; null for none. */
export const expiryIn = (days: number | null): string | null =>
  days === null ? null : new Date(clock.now().getTime() + days * DAY_MS).toISOString()

/** Reads `--days`: a whole number, or `never`. */
export function readDays(text: string): number | null {
  if (text === 'never') return null
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > 3650) {
    throw new InvalidArgumentError('It is a number of days up to 3650, or never.')
  }
  return days
}
