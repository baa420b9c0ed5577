import { z } from 'zod'
import { EVENT_CATEGORY } from '../../vocabulary/index.ts'
import { publicDocument } from './document.ts'
import { pin, publicDate, recordRef, slug, sourceRef } from './values.ts'

/** One item of the timeline. Listed month, event date and source date are three facts, kept apart. */
export const eventBody = z.strictObject({
  title: z.string().min(1),
  summary: z.string(),
  category: z.enum(EVENT_CATEGORY.values),
  actors: z.array(z.strictObject({ name: z.string().min(1), slug: slug.nullable() })),
  releases: z.array(recordRef),
  /** The month under which the report lists it, `YYYY-MM`. */
  listedMonth: z.string().regex(/^\d{4}-\d{2}$/),
  /** Place within the month, from 1. */
  order: z.int().positive(),
  eventDate: publicDate,
  /** The date its source bears, where that is another one. */
  sourceDate: publicDate.nullable(),
  /** What the dates rest on, and where they disagree, in words. */
  dateNote: z.string().nullable(),
  sources: z.array(sourceRef).min(1),
})

/** A follow-up report. What it shows is pinned, so that a version reads the same for ever. */
export const reportBody = z.strictObject({
  title: z.string().min(1),
  lede: z.string(),
  dateline: publicDate,
  readingMinutes: z.int().positive().nullable(),
  intro: publicDocument,
  findings: z.array(pin),
  partnershipsIntro: publicDocument,
  partners: z.array(pin),
  future: publicDocument,
  events: z.array(pin),
  authors: z.array(z.string()),
  acknowledgements: z.array(z.string()),
  tags: z.array(z.string()),
  /** The linked report, code and legal agreement. */
  documents: z.array(sourceRef),
  sources: z.array(sourceRef),
})
