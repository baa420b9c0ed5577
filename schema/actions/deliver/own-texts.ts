import type { PublishedObject } from '../../publication/contract/index.ts'
import { referenceKey } from '../../publication/projection/index.ts'
import { sayingsOf } from './secret-fields.ts'

/** Something that is or would be public, and the records it is made of. */
export interface Utterance {
  readonly publication: {
    readonly listKey: string
    readonly itemId: string
    /** `List:id` of what it embeds by value → the number of its revision. */
    readonly revisions: Readonly<Record<string, number>> | null
  }
  readonly object: Pick<PublishedObject, 'family' | 'slug' | 'change' | 'body'>
}

/**
 * What each record says in public, by `List:id`: in its own publications and in those that embed it
 * by value.
 */
export function ownTexts(utterances: readonly Utterance[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>()
  for (const { publication, object } of utterances) {
    const text = stringsIn([object.family, object.slug, object.change.note, object.body]).join('\n')
    const { listKey, itemId, revisions } = publication
    const keys = new Set([referenceKey(listKey, itemId), ...Object.keys(revisions ?? {})])
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), text])
  }
  return new Map([...found].map(([key, texts]) => [key, texts.join('\n')]))
}

/** The lines of all notes on changes. */
export const changeNotes = (utterances: readonly Utterance[]): ReadonlySet<string> =>
  new Set(utterances.flatMap(({ object }) => sayingsOf(object.change.note)))

/** Every string in a JSON value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
