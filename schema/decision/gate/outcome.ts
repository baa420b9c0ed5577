import type { Outcome } from '../../vocabulary/index.ts'
import type { AccessLevel } from '../irreversible.ts'
import type { Points } from './points.ts'

/** What the outcome depends on besides the points. */
export interface Circumstances {
  /** Whether everybody who holds the model has a live agreement (P4 met or not applicable). */
  readonly agreementsHold: boolean
  readonly accessLevel: AccessLevel | null
}

/**
 * The outcome, by the first row that fits. Total: every combination has exactly one.
 *
 * | row | when | outcome |
 * | --- | --- | --- |
 * | 1 | any point unknown | hold |
 * | 2 | a concern in scope, misuse, evidence or governance | hold |
 * | 3 | a concern in detectability or partners, and an agreement missing | hold |
 * | 4 | a concern in detectability or partners | partners only |
 * | 5 | the access level is fully open | full |
 * | 6 | else | staged |
 */
export function outcomeOf(points: Points, { agreementsHold, accessLevel }: Circumstances): Outcome {
  if (Object.values(points).includes('unknown')) return 'hold'
  const { scope, misuse, evidence, governance, detectability, partners } = points
  if ([scope, misuse, evidence, governance].includes('concern')) return 'hold'
  if (detectability === 'concern' || partners === 'concern') {
    return agreementsHold ? 'partners_only' : 'hold'
  }
  return accessLevel === 'fully_open' ? 'full' : 'staged'
}
