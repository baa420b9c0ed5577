/** The zone of whoever looks, e.g. "Europe/Berlin". */
export const viewerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * An instant in the hours of whoever looks, with the zone named: an hour without its zone is the
 * commonest way to break an embargo.
 */
export const localInstant = (iso: string, timeZone: string = viewerZone()): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso)) + ` (${zoneName(iso, timeZone)})`

function zoneName(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(iso))
  const offset = parts.find(part => part.type === 'timeZoneName')?.value
  return offset && offset !== timeZone ? `${timeZone}, ${offset}` : timeZone
}

const UNITS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How far away it is: "in 3 days", "2 hours ago". */
export function distance(iso: string, now: Date): string {
  const ms = new Date(iso).getTime() - now.getTime()
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
  const [unit, length] = UNITS.find(([, size]) => Math.abs(ms) >= size) ?? UNITS[4]
  return words.format(Math.trunc(ms / length), unit)
}
