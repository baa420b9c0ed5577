import { monthLabel } from './dates.ts'
import type { EventCategory } from './terms.ts'
import type { Told } from './history.ts'

/** A month of the timeline with its events in the order in which they are listed. */
export interface Month {
  readonly month: string
  readonly events: readonly Told<'event'>[]
}

const inOrder = (a: Told<'event'>, b: Told<'event'>): number =>
  a.body.listedMonth.localeCompare(b.body.listedMonth) ||
  a.body.order - b.body.order ||
  a.slug.localeCompare(b.slug)

/** Events as the timeline lists them: by listed month, then by their place in it. */
export const inListedOrder = (events: readonly Told<'event'>[]): Told<'event'>[] =>
  events.toSorted(inOrder)

/** The events of a timeline by the month under which each is listed. */
export function byMonth(events: readonly Told<'event'>[]): Month[] {
  const months = Map.groupBy(inListedOrder(events), event => event.body.listedMonth)
  return [...months].map(([month, listed]) => ({ month, events: listed }))
}

/** How many events each category has, in the vocabulary's order; empty categories are left out. */
export function categoriesOf(
  events: readonly Told<'event'>[],
  order: readonly EventCategory[],
): { category: EventCategory; count: number }[] {
  const counts = Map.groupBy(events, event => event.body.category)
  return order
    .map(category => ({ category, count: counts.get(category)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
}

/** The months from the first to the last: `February to August 2019`. */
export function spanOf(months: readonly Month[]): string {
  const first = monthLabel(months[0]?.month ?? '')
  const last = monthLabel(months.at(-1)?.month ?? '')
  if (first === last) return first
  const [month, year] = first.split(' ')
  return last.endsWith(` ${year}`) ? `${month} to ${last}` : `${first} to ${last}`
}
