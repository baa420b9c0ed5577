import { clock } from '../platform/clock.ts'
import type { Rule } from './define/index.ts'

/** Proposed → active ⇄ revised → ended. An ended embargo stays ended. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  proposed: ['active', 'ended'],
  active: ['revised', 'ended'],
  revised: ['active', 'ended'],
  ended: [],
}

/** Nobody, whatever their role, lifts an embargo in passing: an earlier end states its reason. */
export const embargoHolds: Rule = ({ before, after }) => {
  if (!before) return []
  const [from, to] = [String(before.state), String(after.state)]
  if (from !== to && !NEXT[from]?.includes(to)) {
    return [{ field: 'state', message: `cannot go from ${from} to ${to}` }]
  }
  const wasRunning = from !== 'ended' && time(before.endsAt) > clock.now().getTime()
  const shortened = time(after.endsAt) < time(before.endsAt) || to === 'ended'
  return wasRunning && shortened && (after.reason === '' || after.reason === before.reason)
    ? [{ field: 'reason', message: 'must say anew who agreed to the earlier end' }]
    : []
}

/** The zone is one that clocks know, so that the hour can be printed for the partner. */
export const zoneExists: Rule = ({ after }) =>
  !after.zone || isZone(String(after.zone))
    ? []
    : [{ field: 'zone', message: 'must be a time zone such as Europe/Berlin' }]

const time = (value: unknown): number => new Date(value as Date | string).getTime()

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
