import { z } from 'zod'

/** A number as canonical decimal text, as the records keep it. Never a float. */
export const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)

/** SHA-256 in lower-case hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** An instant in UTC. */
export const instant = z.iso.datetime()

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** The public or internal name of a record, for people to find it again. */
export const ref = z.string().min(1).max(200)

/** Text of a person; empty text is the same as none. */
export const words = z.string().max(20_000).nullable()

/** A share or score with the 95 % interval around it; an end is null where nobody worked it out. */
export const estimate = z.strictObject({
  value: decimal,
  low: decimal.nullable(),
  high: decimal.nullable(),
})
export type Estimate = z.infer<typeof estimate>

/** Which locked thresholds a measurement was made under. */
export const thresholdRef = z.strictObject({ version: z.int().positive(), digest })
