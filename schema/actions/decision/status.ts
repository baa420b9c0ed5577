import type { Outcome, ReleaseStatus } from '../../vocabulary/index.ts'

/** Where each outcome puts the stage. */
export const STATUS_AFTER: Readonly<Record<Exclude<Outcome, 'hold'>, ReleaseStatus>> = {
  partners_only: 'partner_only',
  staged: 'released',
  full: 'released',
}
