import type { PublicBody } from '../../schema/publication/contract/kinds.ts'
import type { PublicDate } from '../../schema/publication/contract/values.ts'
import { dateLabel, monthLabel } from './dates.ts'

type EventDates = Pick<PublicBody<'event'>, 'listedMonth' | 'eventDate' | 'sourceDate'>

const inMonth = (date: PublicDate, month: string): boolean =>
  date.earliest.slice(0, 7) <= month && month <= date.latest.slice(0, 7)

const overlap = (a: PublicDate, b: PublicDate): boolean =>
  a.earliest <= b.latest && b.earliest <= a.latest

/** Where an event's dates disagree, a sentence for each disagreement. */
export function dateConflicts({ listedMonth, eventDate, sourceDate }: EventDates): string[] {
  const said: string[] = []
  if (!inMonth(eventDate, listedMonth)) {
    said.push(`Listed under ${monthLabel(listedMonth)}; dated ${dateLabel(eventDate)}.`)
  }
  if (sourceDate && !overlap(sourceDate, eventDate)) {
    said.push(`Its source is dated ${dateLabel(sourceDate)}.`)
  }
  return said
}
