import { Decimal } from 'decimal.js'

/** Less than, equal, greater: -1, 0, 1. Exact, where a float would round. */
export const compare = (a: string, b: string): number => new Decimal(a).comparedTo(b)

/** Plain decimal text of a number with at most so many decimal places. */
export function rounded(value: Decimal.Value, places: number): string {
  const number = new Decimal(value).toDecimalPlaces(places)
  return number.isZero() ? '0' : number.toFixed()
}

/** One figure over another; null where the second is zero. */
export const ratio = (a: string, b: string): Decimal | null =>
  new Decimal(b).isZero() ? null : new Decimal(a).div(b)

/** The difference of two figures. */
export const difference = (a: string, b: string): Decimal => new Decimal(a).minus(b)

/** The least of some decimal texts; null for none. */
export const least = (values: readonly string[]): string | null =>
  values.reduce<string | null>((a, b) => (a === null || compare(b, a) < 0 ? b : a), null)

/** The greatest of some decimal texts; null for none. */
export const greatest = (values: readonly string[]): string | null =>
  values.reduce<string | null>((a, b) => (a === null || compare(b, a) > 0 ? b : a), null)
