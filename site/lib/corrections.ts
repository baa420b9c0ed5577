import { changedFields } from './changes.ts'
import { isTold, lastTold, type History, type Version } from './history.ts'
import type { Library } from './library.ts'
import { changesPath, hasPage, KIND_WORDS, recordPath } from './paths.ts'
import { titleOfHistory } from './titles.ts'

/** A correction or retraction, with what the corrections page tells of it. */
export interface CorrectionLine {
  readonly version: Version
  readonly title: string
  readonly kind: string
  readonly href: string
  /** The labels of the fields that were corrected; none for a retraction. */
  readonly fields: readonly string[]
  readonly changes: string | undefined
}

function line(history: History, version: Version): CorrectionLine {
  const before = history.versions.find(other => other.version === version.version - 1)
  const compared = before && isTold(before) && isTold(version)
  return {
    version,
    title: titleOfHistory(history, version),
    kind: KIND_WORDS[history.kind].one,
    href: recordPath(history),
    fields: compared ? changedFields(before, version).map(({ label }) => label) : [],
    changes: compared && hasPage(history.kind) ? changesPath(history, version.version) : undefined,
  }
}

/** All corrections and retractions of a family, or of everything, latest first. */
export function correctionsOf(library: Library, family?: string): CorrectionLine[] {
  const mine = (history: History): boolean =>
    family === undefined ||
    history.family === family ||
    (history.kind === 'family' && history.slug === family)
  return library.histories
    .filter(history => mine(history) && lastTold(history) !== undefined)
    .flatMap(history =>
      history.versions
        .filter(({ changeKind }) => changeKind === 'correction' || changeKind === 'retraction')
        .map(version => line(history, version)),
    )
    .toSorted((a, b) => b.version.instant.localeCompare(a.version.instant))
}
