import type { Said } from '../../publication/scan/index.ts'
import { isName } from './names.ts'
import { isRepeated } from './repeated.ts'

/** One thing that a record says. */
export interface Saying {
  readonly field: string
  readonly words: string
}

/** A record as somebody who says things, some of them in public. */
export interface Speaker {
  readonly listKey: string
  readonly id: string
  /** All that stands in it, piece by piece. */
  readonly sayings: readonly Saying[]
  /** What its publications say; empty where it has none. */
  readonly publicText: string
}

/** Something that is said in a record and not in public, with where it stands. */
export interface Hidden extends Said {
  readonly listKey: string
  readonly id: string
  readonly field: string
  /**
   * True where the same words in public are most likely no leak: whoever reviews is told, and
   * nothing is refused.
   */
  readonly isCommon: boolean
}

/**
 * What records say and do not say in public.
 *
 * It goes record by record: a text of one that another's publication contains is just what the scan
 * must find. Two things are common. A saying of a field in which records repeat each other, where a
 * public record has it too: two measurements share a metric, two sources a quotation; so it is with
 * two notes on a change, one of which waits for its instant. And a name that a public record wrote
 * down itself, in whatever field.
 *
 * A record counts as public here as soon as it was published, before any of it is: of all other fields
 * its words excuse nobody's, or whoever copies a secret into a second record would make it public.
 *
 * @param notes the notes on changes that are or would be public.
 */
export function* hiddenSayings(
  speakers: readonly Speaker[],
  notes: ReadonlySet<string>,
): Generator<Hidden> {
  const shared = sharedSayings(speakers)
  for (const { listKey, id, sayings, publicText } of speakers) {
    for (const { field, words } of sayings) {
      if (publicText.includes(words)) continue
      const named = isName(listKey, field)
      yield {
        listKey,
        id,
        field,
        words,
        of: `words of ${listKey} ${id} (${field})`,
        own: publicText,
        isName: named,
        isCommon: named
          ? shared.has(words)
          : (isRepeated(listKey, field) && shared.has(keyOf(listKey, field, words))) ||
            (field === 'scheduledChangeNote' && notes.has(words)),
      }
    }
  }
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n')

/** What public records say themselves, by field and whatever the field. */
function sharedSayings(speakers: readonly Speaker[]): Set<string> {
  const shared = new Set<string>()
  for (const { listKey, sayings, publicText } of speakers) {
    if (publicText === '') continue
    for (const { field, words } of sayings) {
      if (publicText.includes(words)) shared.add(words).add(keyOf(listKey, field, words))
    }
  }
  return shared
}
