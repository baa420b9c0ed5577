import { effective, latest, type History, type Redacted, type Version } from './history.ts'
import { instantDay } from './dates.ts'

/**
 * Where a version stands, in words: when it was public and, for a record of history, when it was
 * truly recorded here. Both dates are always told, so that nobody takes one for the other.
 */
export function versionStanding(version: Version): string {
  const number = `Version ${version.version}`
  if (version.historicalInstant === null)
    return `${number}, published ${instantDay(version.instant)}`
  return `${number}, as of ${instantDay(version.historicalInstant)}; recorded here on ${instantDay(version.instant)}`
}

/** The latest version, where the reader is looking at an earlier one. */
export function laterVersion(history: History, version: Version): Version | undefined {
  const last = latest(history)
  return last.version > version.version ? last : undefined
}

/** When a version became public, as a day in words. */
export const versionDay = (version: Version): string => instantDay(effective(version))

/** When a version was redacted, as a day in words. */
export const redactionDay = ({ redaction }: Redacted): string => instantDay(redaction.instant)
