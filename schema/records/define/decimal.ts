import { text } from '@keystone-6/core/fields'
import { Decimal } from 'decimal.js'
import { decimal as decimalShape } from '../../publication/contract/values.ts'
import { accepts, cleaned } from './checks.ts'
import type { Field, FieldOptions } from './types.ts'

/** Digits that are kept; far beyond any count or probability, and short enough to print. */
const MAX_DIGITS = 60

/**
 * Canonical form of a decimal number: no exponent, no plus sign, no leading or trailing zeros, no
 * minus zero. What is no number is returned as it is, for the check to refuse.
 */
export function canonicalDecimal(value: string): string {
  const trimmed = value.trim()
  if (!/^[+-]?\d+(\.\d+)?$/.test(trimmed)) return trimmed
  const number = new Decimal(trimmed)
  return number.isZero() ? '0' : number.toFixed()
}

/** Less than, equal, greater: -1, 0, 1. Exact, where a float would round. */
export const compareDecimals = (a: string, b: string): number => new Decimal(a).comparedTo(b)

/** A number as exact decimal text. Keystone's own decimal does not exist on SQLite. */
export const decimalText = (options: FieldOptions = {}): Field =>
  text({
    validation: { isRequired: options.required ?? false, length: { max: MAX_DIGITS } },
    hooks: {
      ...cleaned(canonicalDecimal),
      ...accepts(
        decimalShape.describe('must be a number such as 72 or 0.95, without commas or exponent'),
      ),
    },
    ui: { label: options.label, description: options.help },
  })
