import { expect, test } from 'vitest'
import { wilsonInterval } from '../../../schema/decision/statistics.ts'

// Planted: z of one side; the middle left at the share. Seen to fail on 2026-11-25.
test.each([
  // The published example: 81 of 263 (Newcombe, Statistics in Medicine 1998, method 3).
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
  [0, 20, '0.0000', '0.1611'],
  [1, 29, '0.0061', '0.1718'],
])('the interval of %d of %d is that of the literature', (hits, n, low, high) => {
  const found = wilsonInterval(hits, n)
  expect([found?.low.toFixed(4), found?.high.toFixed(4)]).toEqual([low, high])
})

test('the interval of none of none is none, and ends at the ends', () => {
  expect(wilsonInterval(0, 0)).toBeNull()
  expect(wilsonInterval(0, 7)?.low).toBe(0)
  expect(wilsonInterval(7, 7)?.high).toBe(1)
})
