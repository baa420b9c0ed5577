import type { PublicBody, PublicKind } from '../../schema/publication/contract/kinds.ts'
import type { RedactionMarker } from '../../schema/publication/contract/publication.ts'
import type { ChangeKind } from '../../schema/vocabulary/index.ts'

/** One published version, as the public schema gives it. */
export interface Version<K extends PublicKind = PublicKind> {
  readonly kind: K
  readonly family: string | null
  readonly slug: string
  readonly version: number
  readonly digest: string
  readonly changeKind: ChangeKind
  readonly changeNote: string
  /** When it was truly published here. */
  readonly instant: string
  /** When it was public in history, for a record that was loaded from history. */
  readonly historicalInstant: string | null
  /** Set where its content was destroyed: a notice stands in its place. */
  readonly redaction: RedactionMarker | null
  /** What it says; null for a retraction and for what was redacted. */
  readonly body: PublicBody<K> | null
}

/** A version whose content was destroyed. */
export type Redacted = Version & { readonly redaction: RedactionMarker }

export const isRedacted = (version: Version): version is Redacted => version.redaction !== null

/** A version that says something: no retraction, and not redacted. */
export type Told<K extends PublicKind = PublicKind> = Version<K> & { readonly body: PublicBody<K> }

/** All versions of one record, oldest first; there is always one. */
export interface History<K extends PublicKind = PublicKind> {
  readonly kind: K
  readonly family: string | null
  readonly slug: string
  readonly versions: readonly [Version<K>, ...Version<K>[]]
}

export const isTold = <K extends PublicKind>(version: Version<K>): version is Told<K> =>
  version.body !== null

export const latest = <K extends PublicKind>(history: History<K>): Version<K> =>
  history.versions.at(-1) ?? history.versions[0]

/** The last version that says something, whatever came after it. */
export const lastTold = <K extends PublicKind>(history: History<K>): Told<K> | undefined =>
  history.versions.findLast(isTold)

/** The instant that counts: the historical one where there is one. */
export const effective = (version: Version): string => version.historicalInstant ?? version.instant

/** The latest version whose instant is not after the end of that instant's day, UTC. */
export function asOf<K extends PublicKind>(
  history: History<K>,
  instant: string,
): Version<K> | undefined {
  const day = instant.slice(0, 10)
  return history.versions.findLast(version => effective(version).slice(0, 10) <= day)
}

/** What became of a version, as a word for the reader, or nothing. */
export function since<K extends PublicKind>(
  history: History<K> | undefined,
  version: number,
): 'corrected' | 'redacted' | 'retracted' | 'updated' | undefined {
  const own = history?.versions.find(other => other.version === version)
  if (own && isRedacted(own)) return 'redacted'
  const later = history?.versions.filter(other => other.version > version) ?? []
  if (later.at(-1)?.changeKind === 'retraction') return 'retracted'
  if (later.some(other => other.changeKind === 'correction')) return 'corrected'
  return later.length ? 'updated' : undefined
}
