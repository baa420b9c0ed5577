import { z } from 'zod'
import { MEASURED_BY, RESEARCH_AREA, SELECTION_PROTOCOL, UNIT } from '../../vocabulary/index.ts'
import { publicDocument } from './document.ts'
import { decimal, organizationRef, recordRef, sourceRef } from './values.ts'

/** A figure with all that is needed to judge it: a point (`value`) or a range (`low`–`high`). */
export const measurementBody = z.strictObject({
  metric: z.string().min(1),
  subject: recordRef.nullable(),
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  unit: z.enum(UNIT.values),
  /** What is printed for it wherever it is cited. */
  text: z.string().min(1),
  qualifier: z.string().nullable(),
  n: z.int().nonnegative().nullable(),
  /** Confidence interval, same unit; `level` is e.g. `0.95`. */
  interval: z.strictObject({ low: decimal, high: decimal, level: decimal }).nullable(),
  comparator: z.string().nullable(),
  conditions: z.string().nullable(),
  selection: z.enum(SELECTION_PROTOCOL.values),
  measuredBy: z.enum(MEASURED_BY.values),
  measurer: organizationRef.nullable(),
  sources: z.array(sourceRef).min(1),
})

/** A statement that rests on measurements. */
export const findingBody = z.strictObject({
  number: z.int().positive(),
  title: z.string().min(1),
  summary: z.string(),
  topics: z.array(z.enum(RESEARCH_AREA.values)),
  body: publicDocument,
  organizations: z.array(organizationRef),
  sources: z.array(sourceRef).min(1),
})
