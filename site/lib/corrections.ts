import { changedFields } from './changes.ts'
import { isRedacted, isTold, type History, type Version } from './history.ts'
import type { Library } from './library.ts'
import { changesPath, hasPage, KIND_WORDS, recordPath, versionPath } from './paths.ts'
import { titleOfHistory } from './titles.ts'

/** A correction, retraction or redaction, with what the corrections page tells of it. */
export interface CorrectionLine {
  readonly version: Version
  /** When it was corrected, retracted or redacted here. */
  readonly instant: string
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
    instant: version.redaction?.instant ?? version.instant,
    title: titleOfHistory(history, version),
    kind: KIND_WORDS[history.kind].one,
    href:
      isRedacted(version) && hasPage(history.kind)
        ? versionPath(history, version.version)
        : recordPath(history),
    fields: compared ? changedFields(before, version).map(({ label }) => label) : [],
    changes: compared && hasPage(history.kind) ? changesPath(history, version.version) : undefined,
  }
}

const isChangeOfRecord = ({ changeKind, redaction }: Version): boolean =>
  redaction !== null || changeKind === 'correction' || changeKind === 'retraction'

/** All corrections, retractions and redactions of a family, or of everything, latest first. */
export function correctionsOf(library: Library, family?: string): CorrectionLine[] {
  const mine = (history: History): boolean =>
    family === undefined ||
    history.family === family ||
    (history.kind === 'family' && history.slug === family)
  return library.histories
    .filter(mine)
    .filter(({ versions }) => versions.some(version => isTold(version) || isRedacted(version)))
    .flatMap(history =>
      history.versions.filter(isChangeOfRecord).map(version => line(history, version)),
    )
    .toSorted((a, b) => b.instant.localeCompare(a.instant))
}
