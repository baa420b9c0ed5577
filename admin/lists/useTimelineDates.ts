import { gql, type ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import { dateIssues, type DateIssue, type EventDates } from '../words/dates.ts'
import { useAll } from './useAll.ts'

export interface TimelineEntry extends EventDates {
  readonly id: string
  readonly title: string
  readonly dateNote: string
  readonly family: { readonly name: string } | null
}
export interface UnsettledEntry extends TimelineEntry {
  readonly issues: readonly DateIssue[]
}

const EVENTS = gql`
  query DeskTimelineDates($take: Int!, $skip: Int!) {
    items: timelineEvents(
      where: { archivedAt: { equals: null } }
      orderBy: [{ listedMonth: asc }, { order: asc }, { id: asc }]
      take: $take
      skip: $skip
    ) {
      id
      title
      listedMonth
      eventDate
      sourceDate
      dateNote
      family {
        name
      }
    }
  }
`

/** Timeline entries whose dates disagree or are known to the month or year only. */
export function useTimelineDates(): { data?: readonly UnsettledEntry[]; error?: ErrorLike } {
  const { data, error } = useAll<TimelineEntry>(EVENTS)
  const unsettled = data
    ?.map(entry => ({ ...entry, issues: dateIssues(entry) }))
    .filter(({ issues }) => issues.length > 0)
  return { data: unsettled, error }
}
