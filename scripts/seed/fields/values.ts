import { z } from 'zod'
import { readDate } from '../../../schema/publication/contract/edtf.ts'
import { decimal as canonicalDecimal } from '../../../schema/publication/contract/values.ts'
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
        value => canonicalDecimal.safeParse(value).success,
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
      .refine(
        value => readDate(value) !== null,
        'Must be a date that exists, such as 2019-08-20, 2019-08, 2019 or 2019-05/2019-08.',
      ),
    textOrEmpty,
    textOrEmpty,
  )

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
