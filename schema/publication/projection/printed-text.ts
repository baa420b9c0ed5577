import { UNIT, type TermOf } from '../../vocabulary/index.ts'

export interface Quantity {
  readonly statedAs: string | null
  readonly value: string | null
  readonly low: string | null
  readonly high: string | null
  readonly unit: TermOf<typeof UNIT>
}

/**
 * What is printed for a measurement wherever it is cited: the source's own words, else its value or
 * range with the unit. Decimal text goes in and out; nothing is rounded. Null: there is nothing.
 */
export function printedText({ statedAs, value, low, high, unit }: Quantity): string | null {
  if (statedAs) return statedAs
  if (value) return withUnit(grouped(value), unit, value === '1')
  if (low && high) return withUnit(`${grouped(low)}–${grouped(high)}`, unit)
  if (low) return `${withUnit(grouped(low), unit)} or more`
  return high ? `at most ${withUnit(grouped(high), unit)}` : null
}

/** A no-break space keeps number and unit on one line. */
function withUnit(number: string, unit: Quantity['unit'], isOne = false): string {
  const { label } = UNIT.terms[unit]
  if (!label) return number
  return `${number}\u00a0${isOne ? label.replace(/s$/, '') : label}`
}

/** Digits in groups of three. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const groups = whole.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction ? `${groups}.${fraction}` : groups
}
