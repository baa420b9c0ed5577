import type { EVENT_CATEGORY, RELEASE_STATUS, TermOf } from '../../schema/vocabulary/index.ts'

export type EventCategory = TermOf<typeof EVENT_CATEGORY>
export type ReleaseStatus = TermOf<typeof RELEASE_STATUS>

/** How a status is drawn; the word beside it always says it too. */
export const STATUS_SHAPE: Record<ReleaseStatus, 'out' | 'held' | 'partners' | 'gone'> = {
  planned: 'held',
  in_review: 'held',
  released: 'out',
  partner_only: 'partners',
  withheld: 'held',
  withdrawn: 'gone',
}
