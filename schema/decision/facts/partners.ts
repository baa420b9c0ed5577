import { z } from 'zod'
import { RECOMMENDATION, RESEARCH_AREA } from '../../vocabulary/index.ts'
import { day, decimal, instant, ref } from './values.ts'

/** A partner's report, and on which model it was made. */
const report = z.strictObject({
  ref,
  area: z.enum(RESEARCH_AREA.values),
  state: z.enum(['requested', 'received', 'published']),
  onThisRelease: z.boolean(),
  /** Of the model that was tested. */
  parameters: decimal.nullable(),
})

export const partnerFacts = z.strictObject({
  reports: z.array(report),
  /** Requests whose due date has passed without an answer. */
  overdue: z.array(ref),
  /** Advice against release as planned, and whether it was replied to. */
  advice: z.array(
    z.strictObject({ ref, recommendation: z.enum(RECOMMENDATION.values), replied: z.boolean() }),
  ),
  /** Who holds a model now, and under which agreement. */
  grants: z.array(
    z.strictObject({
      ref,
      agreement: z.strictObject({ effective: day.nullable(), expires: day.nullable() }).nullable(),
    }),
  ),
  /** What the decision draws from partners: when its embargo ends, whether its words are approved. */
  cited: z.array(z.strictObject({ ref, embargoEndsAt: instant.nullable(), approved: z.boolean() })),
  /** When the decision is to be public. */
  publishAt: instant.nullable(),
})
export type PartnerFacts = z.infer<typeof partnerFacts>
