import type { PublicBody } from '../../schema/publication/contract/kinds.ts'
import { UNIT } from '../../schema/vocabulary/index.ts'
import { grouped } from './words.ts'

type Measured = Pick<PublicBody<'measurement'>, 'value' | 'low' | 'high' | 'unit'>

/** `72 %`; a unit without a label is a plain count. A no-break space keeps the two together. */
function withUnit(amount: string, unit: Measured['unit']): string {
  const { label } = UNIT.terms[unit]
  return label ? `${amount}\u00a0${label}` : amount
}

/** The exact number behind a figure: a point, a range, a floor or a ceiling. */
export function exactly({ value, low, high, unit }: Measured): string {
  if (value !== null) return withUnit(grouped(value), unit)
  if (low !== null && high !== null) return withUnit(`${grouped(low)}–${grouped(high)}`, unit)
  if (low !== null) return `${withUnit(grouped(low), unit)} or more`
  if (high !== null) return `at most ${withUnit(grouped(high), unit)}`
  return 'no number; the words are all that is known'
}

/** A confidence interval in words: `76.3–78 % (95 % confidence)`. */
export function intervalWords(
  { low, high, level }: NonNullable<PublicBody<'measurement'>['interval']>,
  unit: Measured['unit'],
): string {
  const percent = Number((Number(level) * 100).toFixed(2))
  return `${withUnit(`${low}–${high}`, unit)} (${percent}\u00a0% confidence)`
}
