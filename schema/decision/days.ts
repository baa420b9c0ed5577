const DAY = 86_400_000

/** Whole days from one instant or day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / DAY)

/** Whether something happened more than so many days before an instant. */
export const olderThan = (days: number, then: string, now: string): boolean =>
  Date.parse(now) - Date.parse(then) > days * DAY
