import { referenceKey } from '../../publication/projection/index.ts'
import type { Candidate } from './candidates.ts'

/**
 * What each record says in public, by `List:id`: in its own publications and in those that embed it
 * by value.
 */
export function ownTexts(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>()
  for (const { publication, object } of candidates) {
    const text = stringsIn([object.family, object.slug, object.change.note, object.body]).join('\n')
    const { listKey, itemId, revisions } = publication
    const keys = new Set([referenceKey(listKey, itemId), ...Object.keys(revisions ?? {})])
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), text])
  }
  return new Map([...found].map(([key, texts]) => [key, texts.join('\n')]))
}

/** Every string in a JSON value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
