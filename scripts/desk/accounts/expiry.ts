import { InvalidArgumentError } from 'commander'
import { clock } from '../../../schema/platform/clock.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Days from now, as an instant; null for infinitely many. */
export const expiryIn = (days: number): string | null =>
  days === Infinity ? null : new Date(clock.now().getTime() + days * DAY_MS).toISOString()

/** Reads `--days`: a whole number, or `never`, which no number of days reaches. */
export function readDays(text: string): number {
  if (text === 'never') return Infinity
  const days = Number(text)
  if (!/^\d+$/.test(text) || days < 1 || days > 3650) {
    throw new InvalidArgumentError('It is a number of days up to 3650, or never.')
  }
  return days
}
