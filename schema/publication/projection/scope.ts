import { PUBLISHED_LISTS, type PublishedList } from '../../vocabulary/index.ts'
import type { Notes } from './notes.ts'
import { referenceKey, type PublishedReference, type References } from './references.ts'

/** What one projection works with: where it may look things up, and what it writes down. */
export interface Scope {
  readonly references: References
  readonly notes: Notes
  /** Slug of the record's own family; null for the desk and for families. */
  readonly family: string | null
}

/**
 * The public version of a record that this one names. A record of another family or one that is not
 * public is a problem: its name would be a dead link, and may itself be something nobody should know.
 */
export function publicVersionOf(
  { references, notes, family }: Scope,
  field: string,
  listKey: PublishedList,
  id: string | number,
): PublishedReference | null {
  notes.depend(listKey, id)
  const found = references.published.get(referenceKey(listKey, id))
  if (!found) {
    notes.problem(field, `It names a ${nameOf(listKey)} that is not public. Publish that first.`)
    return null
  }
  if (family !== null && found.object.family !== null && found.object.family !== family) {
    notes.problem(
      field,
      `It names the ${nameOf(listKey)} “${found.object.slug}” of another family.`,
    )
    return null
  }
  return found
}

const nameOf = (listKey: PublishedList): string => PUBLISHED_LISTS[listKey]
