import { expect, test } from 'vitest'
import { exactly, intervalWords } from '../../site/lib/quantity.ts'
import { counted, grouped, listed, opening, quoted, unbroken } from '../../site/lib/words.ts'

const measured = (rest: object) =>
  exactly({ value: null, low: null, high: null, unit: 'percent', ...rest })

test('a figure is told as a point, a range, a floor or a ceiling', () => {
  expect(measured({ value: '72' })).toBe('72\u00a0%')
  expect(measured({ low: '99.9', high: '99.99' })).toBe('99.9–99.99\u00a0%')
  expect(measured({ low: '6', unit: 'count' })).toBe('6 or more')
  expect(measured({ high: '5' })).toBe('at most 5\u00a0%')
  expect(measured({})).toBe('no number; the words are all that is known')
})

test('an interval names its level', () => {
  const interval = { low: '76.3', high: '78', level: '0.95' }
  expect(intervalWords(interval, 'percent')).toBe('76.3–78\u00a0% (95\u00a0% confidence)')
})

test('large counts are grouped without becoming floats', () => {
  expect(grouped('1557611200')).toBe('1,557,611,200')
  expect(grouped('12345678901234567890123')).toBe('12,345,678,901,234,567,890,123')
  expect(grouped('1234.5678')).toBe('1,234.5678')
})

test('lists and counts read as a person would say them', () => {
  expect(listed([])).toBe('')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  expect(counted(1, 'event')).toBe('1 event')
  expect(counted(2, 'entry', 'entries')).toBe('2 entries')
})

test('a description ends with a whole word, and a number keeps its sign', () => {
  expect(opening('one two three four', 10)).toBe('one two…')
  expect(unbroken('72 % of 100')).toBe('72\u00a0% of 100')
})

test('exact words that hold quotation marks are told in single ones', () => {
  expect(quoted('as it is')).toBe('“as it is”')
  expect(quoted('the “norms” project')).toBe('‘the “norms” project’')
})
