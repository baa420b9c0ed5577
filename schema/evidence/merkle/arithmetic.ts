// Sizes go beyond 32 bits, where JavaScript's shifts end; so they are halved by arithmetic.

export const isOdd = (n: number): boolean => n % 2 === 1

export const half = (n: number): number => Math.floor(n / 2)

/** The largest power of two below `width`: where RFC 6962 splits a list of two leaves or more. */
export function splitOf(width: number): number {
  let power = 1
  while (power * 2 < width) power *= 2
  return power
}

/** True for 1, 2, 4, 8 … */
export const isPowerOfTwo = (n: number): boolean => n === 1 || (n > 1 && splitOf(n) * 2 === n)
