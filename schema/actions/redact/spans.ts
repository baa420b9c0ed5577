/** What a span is worked out from: one published version. */
export interface SpanVersion {
  readonly version: number
  readonly changeKind: string
  readonly isRedacted: boolean
  /** `List:id` → number of the latest revision that this version rests on. */
  readonly revisions: Readonly<Record<string, number>> | null
}

/** Saved states of one record, by number: above `after`, up to and with `upTo`. */
export interface Span {
  /** `List:id`. */
  readonly record: string
  readonly after: number
  readonly upTo: number
}

/**
 * Which saved states go with the versions that are to be redacted, of the record itself and of what
 * it embeds by value.
 *
 * Those after the version before that stays, where the words came in, up to the state before the
 * next version that stays, or before the present one, where they went out. The present state of a
 * record never goes: that is what its writers see and mend.
 *
 * @param latest `List:id` → number of the record's latest revision.
 */
export function spansOf(
  versions: readonly SpanVersion[],
  chosen: readonly SpanVersion[],
  latest: Readonly<Record<string, number>>,
): Span[] {
  const stays = versions.filter(
    version =>
      !chosen.includes(version) && !version.isRedacted && version.changeKind !== 'retraction',
  )
  const spans = chosen.flatMap(({ version, revisions }) => {
    const before = stays.findLast(other => other.version < version)?.revisions ?? {}
    const next = stays.find(other => other.version > version)?.revisions ?? {}
    return Object.keys(revisions ?? {}).map(record => ({
      record,
      after: before[record] ?? 0,
      upTo: (next[record] ?? latest[record] ?? 0) - 1,
    }))
  })
  return spans.filter(({ after, upTo }) => upTo > after)
}
