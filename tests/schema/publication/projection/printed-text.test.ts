import { expect, test } from 'vitest'
import { printedText } from '../../../../schema/publication/projection/printed-text.ts'

const NONE = { statedAs: null, value: null, low: null, high: null }

test('the source’s own words come before any number', () => {
  const text = printedText({ ...NONE, statedAs: 'low to mid-90s', value: '93', unit: 'percent' })
  expect(text).toBe('low to mid-90s')
})

test.each([
  [{ value: '72', unit: 'percent' }, '72\u00a0%'],
  [{ value: '1557611200', unit: 'parameters' }, '1,557,611,200\u00a0parameters'],
  [{ value: '12.5', unit: 'ratio' }, '12.5\u00a0×'],
  [{ value: '-0.5', unit: 'percentage_points' }, '−0.5\u00a0points'],
  [{ value: '1', unit: 'days' }, '1\u00a0day'],
  [{ value: '6.91', unit: 'score_10' }, '6.91\u00a0out of 10'],
  [{ value: '4', unit: 'count' }, '4'],
  [{ low: '91', high: '95.5', unit: 'percent' }, '91–95.5\u00a0%'],
  [{ low: '6', unit: 'count' }, '6 or more'],
  [{ high: '50000', unit: 'usd' }, 'at most 50,000\u00a0US dollars'],
] as const)('%o is printed as %s', (quantity, text) => {
  expect(printedText({ ...NONE, ...quantity })).toBe(text)
})

test('digits beyond what a float holds are printed as they are', () => {
  const value = '12345678901234567.123456789'
  expect(printedText({ ...NONE, value, unit: 'count' })).toBe('12,345,678,901,234,567.123456789')
})

test('without words or numbers there is nothing to print', () => {
  expect(printedText({ ...NONE, unit: 'percent' })).toBeNull()
})
