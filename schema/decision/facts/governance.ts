import { z } from 'zod'
import { ref, words } from './values.ts'

/** Days that the Code gives for a first report, from the gravest kind of incident to the least. */
export const REPORT_DAYS: readonly number[] = [2, 5, 10, 15]

export const governanceFacts = z.strictObject({
  /** Conditions that would re-open the decision, as they are stored: each may or may not parse. */
  reopenConditions: z.array(z.strictObject({ ref, query: z.json() })),
  /** What happens if it goes wrong: who, how they are reached, and within how many days they report. */
  haltPlan: z.strictObject({
    owner: words,
    channel: words,
    firstReportDays: z.int().positive().nullable(),
  }),
  /** What assessors from outside said, and what is uncertain. */
  outsideViews: words,
  uncertainty: words,
  /** Conversations with peers and policymakers since the last decision. */
  engagements: z.int().nonnegative(),
})
export type GovernanceFacts = z.infer<typeof governanceFacts>
