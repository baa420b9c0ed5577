import { effectiveInstant } from '../contract/index.ts'
import type { StoreEntry } from './entry.ts'

/**
 * From when a reader looks. `asOf` asks what was public on a day: a record loaded from history
 * counts from the instant at which it was public then. `knownAt` asks what this desk itself had
 * published by an instant, and goes by true instants only.
 */
export interface Moment {
  /** `YYYY-MM-DD`; all of that day in UTC is included. */
  readonly asOf: string | null
  readonly knownAt: string | null
}

/** The present: everything in the store. */
export const NOW: Moment = { asOf: null, knownAt: null }

/** True where the version counts at that moment. */
export function isVisible(
  entry: Pick<StoreEntry, 'instant' | 'historicalInstant'>,
  { asOf, knownAt }: Moment,
): boolean {
  if (knownAt !== null && Date.parse(entry.instant) > Date.parse(knownAt)) return false
  // Instants are compared as instants: text with and without milliseconds would sort wrongly.
  return asOf === null || Date.parse(effectiveInstant(entry)) < endOfDay(asOf)
}

/** The first instant after that day in UTC. */
const endOfDay = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) + 24 * 60 * 60 * 1000
