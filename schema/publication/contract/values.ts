import { z } from 'zod'
import {
  DATE_PRECISION,
  ORGANIZATION_KIND,
  SOURCE_CONFIDENCE,
  SOURCE_KIND,
} from '../../vocabulary/index.ts'

/** A public name in an address: lower case letters, digits and single hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** SHA-256 in lower-case hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A number as canonical decimal text: no exponent, no leading or trailing zeros. Never a float. */
export const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)

/** An instant in UTC to the millisecond. */
export const instant = z.iso.datetime()

/** A date that may be known to the day, month or year only (EDTF, ISO 8601-2). */
export const publicDate = z.strictObject({
  /** EDTF level 0 or 1, as written by staff. */
  edtf: z.string(),
  precision: z.enum(DATE_PRECISION.values),
  /** First day it can mean, `YYYY-MM-DD`. */
  earliest: z.iso.date(),
  /** Last day it can mean, `YYYY-MM-DD`. */
  latest: z.iso.date(),
})
export type PublicDate = z.infer<typeof publicDate>

/** An organisation as the public sees it beside a record. */
export const organizationRef = z.strictObject({
  slug,
  name: z.string().min(1),
  kind: z.enum(ORGANIZATION_KIND.values),
  url: z.string().nullable(),
})

/** Where a fact comes from. Embedded by value, so that a version stays readable on its own. */
export const sourceRef = z.strictObject({
  slug,
  title: z.string().min(1),
  kind: z.enum(SOURCE_KIND.values),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Where in the source: page, section, commit, table. */
  locator: z.string().nullable(),
  /** The few words of the source that are relied on, verbatim. */
  exactWords: z.string().nullable(),
  confidence: z.enum(SOURCE_CONFIDENCE.values),
  publishedOn: publicDate.nullable(),
})
export type SourceRef = z.infer<typeof sourceRef>

/** Another record, by its public name. */
export const recordRef = z.strictObject({ slug, name: z.string().min(1) })

/** Exactly one version of another published record. */
export const pin = z.strictObject({ slug, version: z.int().positive(), digest })
export type Pin = z.infer<typeof pin>

/** A figure in running text: one version of a Measurement and the words that were printed for it. */
export const figurePin = pin.extend({
  /** What is printed, e.g. `72 %`. */
  text: z.string().min(1),
  /** The caveat that is printed beside it, e.g. `in one cohort`. */
  qualifier: z.string().nullable(),
})
export type FigurePin = z.infer<typeof figurePin>
