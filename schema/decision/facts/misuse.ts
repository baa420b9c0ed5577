import { z } from 'zod'
import { ACTOR_TIER, SEVERITY } from '../../vocabulary/index.ts'
import { instant, ref, words } from './values.ts'

/** How one kind of actor could bring about one harm. */
const scenario = z.strictObject({
  harm: ref,
  tier: z.enum(ACTOR_TIER.values),
  likelihood: words,
  severity: z.enum(SEVERITY.values).nullable(),
  resources: words,
})

/** What was feared, looked for and seen. Counts, not rows: there may be very many observations. */
export const misuseFacts = z.strictObject({
  /** The harms that the decision considers. */
  harms: z.array(ref),
  scenarios: z.array(scenario),
  /** Confirmed, serious or worse, of earlier stages, since the last decision; also what was dealt with. */
  confirmedSerious: z.array(ref),
  /** The same, where nobody has said how bad it was. */
  unrated: z.array(ref),
  /** Observations that nobody has finished looking at. */
  untriaged: z.strictObject({ count: z.int().nonnegative(), oldest: instant.nullable() }),
  channels: z.array(z.strictObject({ name: ref, lastCheckedAt: instant.nullable() })),
  nearMisses: z.int().nonnegative(),
  affectedGroups: words,
  benefits: words,
})
export type MisuseFacts = z.infer<typeof misuseFacts>
