import { frameOf, type Frame } from './frame.ts'
import { isRedacted, isTold, latest, type History, type Told, type Version } from './history.ts'
import type { Library } from './library.ts'
import { changesPath, KIND_WORDS, recordPath, versionPath } from './paths.ts'
import { laterVersion, redactionDay, versionDay } from './standing.ts'
import { summaryOf, titleOfHistory } from './titles.ts'
import { opening } from './words.ts'

/** A line of a record's history. */
export interface HistoryLine {
  readonly version: Version
  readonly href: string
  /** Where there is an earlier version to compare with. */
  readonly changes: string | undefined
  readonly shown: boolean
}

/** What every page of a record needs, whatever its kind. */
export interface RecordPage {
  readonly frame: Frame
  readonly history: History
  readonly version: Version
  /** The version, where it says something. */
  readonly told: Told | undefined
  readonly later: Version | undefined
  /** True on the page of one version; false on the record's own page. */
  readonly permalink: boolean
  readonly title: string
  readonly heading: string
  readonly description: string
  readonly path: string
  readonly lines: readonly HistoryLine[]
}

/**
 * Versions that have a page for their changes, each with the one before it: both say something, or
 * did before they were redacted. The page keeps its address then, and tells why it is empty.
 */
export const comparable = (history: History): [before: Version, after: Version][] =>
  history.versions.flatMap((version, at): [Version, Version][] => {
    const before = history.versions[at - 1]
    return before && spoke(before) && spoke(version) ? [[before, version]] : []
  })

const spoke = (version: Version): boolean => version.changeKind !== 'retraction'

function historyLines(history: History, shown: Version): HistoryLine[] {
  const compared = new Set(comparable(history).map(([, version]) => version.version))
  return history.versions.toReversed().map(version => ({
    version,
    href: versionPath(history, version.version),
    changes: compared.has(version.version) ? changesPath(history, version.version) : undefined,
    shown: version.version === shown.version,
  }))
}

/** Why a version says nothing. */
const silence = (version: Version): string =>
  isRedacted(version)
    ? `Redacted on ${redactionDay(version)}.`
    : `Retracted on ${versionDay(version)}.`

/** The page of a record, or, where a version is given, of that version. */
export function recordPage(library: Library, history: History, permalink?: Version): RecordPage {
  const version = permalink ?? latest(history)
  const told = isTold(version) ? version : undefined
  const title = titleOfHistory(history, version)
  const word = KIND_WORDS[history.kind].one
  const suffix = permalink ? `, version ${version.version} of ${versionDay(version)}` : ''
  return {
    frame: frameOf(library, history.family ?? history.slug),
    history,
    version,
    told,
    later: laterVersion(history, version),
    permalink: permalink !== undefined,
    title: `${title}${suffix}`,
    heading: title,
    description: told ? opening(`${word}. ${summaryOf(told)}`) : `${word}. ${silence(version)}`,
    path: permalink ? versionPath(history, version.version) : recordPath(history),
    lines: historyLines(history, version),
  }
}
