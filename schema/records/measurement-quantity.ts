import type { Problem } from '../platform/errors.ts'
import { UNIT } from '../vocabulary/index.ts'
import { canonicalDecimal, compareDecimals } from './define/decimal.ts'
import type { Rule } from './define/index.ts'

type Row = Readonly<Record<string, unknown>>
const NUMBER = /^-?\d+(\.\d+)?$/

/** The canonical number in a field, or null where there is none (or nothing that is one). */
function numberIn(row: Row, field: string): string | null {
  const value = row[field]
  const canonical = typeof value === 'string' ? canonicalDecimal(value) : ''
  return NUMBER.test(canonical) ? canonical : null
}

/** A point or a range, not both; low not above high; an interval whole or absent. */
export const quantityRules: Rule = ({ after }) => [...pointOrRange(after), ...interval(after)]

function pointOrRange(row: Row): Problem[] {
  const [value, low, high] = ['value', 'low', 'high'].map(field => numberIn(row, field))
  if (!value && !low && !high) {
    return [{ field: 'value', message: 'is missing: give a value, or low and high' }]
  }
  if (value && (low || high)) {
    return [
      { field: 'value', message: 'stands beside low or high: give a value or a range, not both' },
    ]
  }
  if (value) return []
  if (!low || !high) {
    const field = low ? 'high' : 'low'
    return [
      { field, message: 'is missing: a range has both ends; put “at least” in the qualifier' },
    ]
  }
  return compareDecimals(low, high) > 0 ? [{ field: 'low', message: 'must not be above high' }] : []
}

function interval(row: Row): Problem[] {
  const fields = ['intervalLow', 'intervalHigh', 'intervalLevel']
  const [low, high, level] = fields.map(field => numberIn(row, field))
  if (!low && !high && !level) return []
  if (!low || !high || !level) {
    return [{ field: 'intervalLow', message: 'an interval needs low, high and level' }]
  }
  return [
    ...(compareDecimals(low, high) > 0
      ? [{ field: 'intervalLow', message: 'must not be above the high end' }]
      : []),
    ...(compareDecimals(level, '0') <= 0 || compareDecimals(level, '1') >= 0
      ? [{ field: 'intervalLevel', message: 'must lie between 0 and 1, e.g. 0.95' }]
      : []),
  ]
}

/** For sorting only: a float rounds. */
export function sortValueOf(row: Row): number | null {
  const number = numberIn(row, 'value') ?? numberIn(row, 'low')
  return number === null ? null : Number(number)
}

/** How staff tell figures apart when they choose one: what is printed, then what it is. */
export function labelOf(row: Row): string {
  const unit = Object.entries(UNIT.terms).find(([term]) => term === row.unit)?.[1].label ?? ''
  const numbers = numberIn(row, 'value') ?? `${numberIn(row, 'low')}–${numberIn(row, 'high')}`
  const printed = String(row.statedAs ?? '').trim() || `${numbers} ${unit}`.trim()
  return `${printed} · ${String(row.metric ?? '').trim()}`
}
