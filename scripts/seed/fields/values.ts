import { z } from 'zod'
import type { Vocabulary } from '../../../schema/vocabulary/index.ts'
import { plainField, type Field } from './field.ts'

const line = z.string().trim().min(1)
/** The CMS keeps an absent text as "", so the two are the same to us. */
const textOrEmpty = (value: unknown) => value ?? ''

/** Text of one or more lines; YAML's trailing line break is not part of it. */
export const text = (): Field => plainField(line, textOrEmpty, textOrEmpty)

/** A web address. */
export const address = (): Field =>
  plainField(z.url({ protocol: /^https?$/ }), textOrEmpty, textOrEmpty)

/** A list of entries; the CMS keeps one a line. */
export const lines = (): Field =>
  plainField(
    z.array(line.refine(entry => !entry.includes('\n'), 'An entry has one line.')),
    value => ((value as string[] | null | undefined) ?? []).join('\n'),
    textOrEmpty,
  )

export const integer = (): Field => plainField(z.int(), value => value ?? null)

/** A number as canonical decimal text. YAML may give it as a number or, to be exact, as text. */
export const decimal = (): Field =>
  plainField(
    z
      .union([z.string(), z.number()])
      .transform(String)
      .refine(
        value => /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(value),
        'Must be a decimal number without exponent or needless zeros.',
      ),
    textOrEmpty,
    textOrEmpty,
  )

/** A date to the day, month or year, or an interval, in EDTF (ISO 8601-2). */
export const edtfDate = (): Field =>
  plainField(
    z
      .union([z.string(), z.int()])
      .transform(String)
      .refine(isEdtf, 'Must be a date such as 2019-08-20, 2019-08 or 2019.'),
    textOrEmpty,
    textOrEmpty,
  )

/** The precisions that a page can print honestly, alone or as the ends of an interval. */
function isEdtf(value: string): boolean {
  const ends = value.split('/')
  return ends.length <= 2 && ends.every(isDate) && (ends[0] ?? '') <= (ends[1] ?? ends[0] ?? '')
}

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value)
  if (!match) return false
  const [year, month = 1, day = 1] = match.slice(1).filter(Boolean).map(Number)
  const date = new Date(Date.UTC(year ?? 0, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A month, `YYYY-MM`. */
export const month = (): Field =>
  plainField(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), textOrEmpty, textOrEmpty)

/** An instant in UTC. The CMS answers to the millisecond. */
export const instant = (): Field =>
  plainField(
    z.iso.datetime(),
    value => value ?? null,
    value => (typeof value === 'string' ? new Date(value).toISOString() : null),
  )

/** One term of a closed vocabulary. */
export const term = (vocabulary: Vocabulary<string>): Field =>
  plainField(z.enum(vocabulary.values), value => value ?? null)

/** Several terms of a closed vocabulary; their order says nothing. */
export const terms = (vocabulary: Vocabulary<string>): Field =>
  plainField(
    z.array(z.enum(vocabulary.values)),
    value => value ?? [],
    value => [...((value as string[] | null | undefined) ?? [])].sort(),
  )
