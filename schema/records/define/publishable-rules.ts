import type { Rule } from './hooks.ts'
import { linkedId } from './relation.ts'
import type { Row } from './types.ts'

const UNDER_WAY = ['in_review', 'scheduled']

/** Permalinks and citations go by family and slug: once public, they stay. */
export const publicNameStays: Rule = ({ before, written, after }) => {
  if (!before || Number(before.publishedVersion ?? 0) === 0) return []
  const moved = 'familyId' in before && linkedId('family', written, before) !== before.familyId
  return [
    ...(after.slug === before.slug
      ? []
      : [{ field: 'slug', message: 'cannot change once it is public: permalinks go by it' }]),
    ...(moved ? [{ field: 'family', message: 'cannot change once the record is public' }] : []),
  ]
}

/** What is public, or on its way, is retracted and not put out of sight. */
export const retractedBeforeArchived: Rule = ({ before, written }) =>
  written.archivedAt && before && (isPublic(before) || UNDER_WAY.includes(String(before.state)))
    ? [
        {
          field: 'archivedAt',
          message:
            'cannot be set while the record is in review, scheduled or public; retract it first',
        },
      ]
    : []

/** True where a version is public, also while the next one is being written. */
const isPublic = (row: Row): boolean =>
  Number(row.publishedVersion ?? 0) > 0 && row.state !== 'retracted'

/** An embargo outranks every role: it is left by its end, not by unlinking it. */
export const holdsUntilItsEnd: Rule = ({ before, written }) =>
  before?.embargoId && linkedId('embargo', written, before) !== before.embargoId
    ? [
        {
          field: 'embargo',
          message: 'cannot be removed or exchanged; end the embargo, with its reason',
        },
      ]
    : []
