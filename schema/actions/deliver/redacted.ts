import type { KeystoneContext } from '@keystone-6/core/types'
import type { PublicKind } from '../../publication/contract/index.ts'
import type { RedactedEntry } from '../../publication/store/index.ts'
import type { ChangeKind } from '../../vocabulary/index.ts'
import type { PublicationRow } from '../load/publications.ts'
import type { Candidate } from './candidates.ts'
import type { RedactionRow } from '../redact/row.ts'
import { table } from '../tables.ts'
import type { Utterance } from './own-texts.ts'

type Row = PublicationRow & { readonly kind: PublicKind; readonly changeKind: ChangeKind }

/** A redacted version, and what stands in its place in public. */
export interface RedactedVersion {
  readonly publication: PublicationRow
  readonly entry: RedactedEntry
}

/** Every redacted version, but of those that never became public. */
export async function loadRedacted(context: KeystoneContext): Promise<RedactedVersion[]> {
  const notices = await noticesByVersion(context)
  if (notices.size === 0) return []
  const rows = await table<Row>(context, 'Publication').findMany({
    where: {
      key: { in: [...new Set([...notices.keys()].map(keyOf))] },
      deliveries: { none: { state: 'refused' } },
    },
  })
  return rows.flatMap(row => {
    const redaction = notices.get(nameOf(row.key, row.version))
    return redaction ? [{ publication: row, entry: entryFrom(row, redaction) }] : []
  })
}

async function noticesByVersion(context: KeystoneContext) {
  const redactions = await table<RedactionRow>(context, 'Redaction').findMany({
    where: { NOT: { confirmedAt: null } },
  })
  return new Map(
    redactions.flatMap(({ key, versions, confirmedAt, publicReason: reason }) => {
      const notice = { instant: confirmedAt?.toISOString() ?? '', reason }
      return versions.map(version => [nameOf(key, version), notice] as const)
    }),
  )
}

const nameOf = (key: string, version: number): string => `${key}@${version}`
const keyOf = (name: string): string => name.slice(0, name.lastIndexOf('@'))

function entryFrom(row: Row, redaction: RedactedEntry['redaction']): RedactedEntry {
  const { kind, slug, version, digest } = row
  return {
    kind,
    family: row.familySlug || null,
    slug,
    version,
    digest,
    instant: row.instant.toISOString(),
    historicalInstant: row.historicalInstant?.toISOString() ?? null,
    // The note was part of the content.
    change: { kind: row.changeKind, note: '' },
    redaction,
  }
}

/** What would stand in the place of a version if it were redacted, whatever the reason. */
export function redactedFrom({ publication, object }: Candidate): RedactedVersion {
  const { kind, family, slug, version, instant, historicalInstant } = object
  const change = { ...object.change, note: '' }
  const { digest } = publication
  const redaction = { instant, reason: '' }
  return {
    publication,
    entry: { kind, family, slug, version, digest, instant, historicalInstant, change, redaction },
  }
}

/** What the notice of each redacted version says in public. */
export const noticesOf = (redacted: readonly RedactedVersion[]): string[] =>
  redacted.flatMap(({ entry: { kind, slug, redaction } }) => [kind, slug, redaction.reason])

/** What a redacted version still says in public: its name. */
export const namesOf = (redacted: readonly RedactedVersion[]): Utterance[] =>
  redacted.map(({ publication, entry }) => ({ publication, object: { ...entry, body: null } }))
