import { expect, test } from 'vitest'
import { typedNumbers } from '../../../../schema/publication/projection/digits.ts'

const NAMES = ['GPT-2', '774M', '7', 'A name without digits']

test.each([
  ['Around 72% of 1,500 readers', ['72%', '1,500']],
  ['a score of 6.91 out of ten', ['6.91']],
  ['at 09:30 in the morning', ['09:30']],
])('“%s” has typed numbers', (text, numbers) => {
  expect(typedNumbers(text, NAMES)).toEqual(numbers)
})

test.each([
  'on 2019-05-03 and in 2019-08',
  'on 3 May 2019, on May 3rd, and by Aug. 20, 2019',
  'in 2019, and in the 1990s',
  'GPT-2 774M went out',
  'no digits at all',
])('“%s” has none', text => {
  expect(typedNumbers(text, NAMES)).toEqual([])
})

test('a name hides its own digits only, never the same digits in a number', () => {
  expect(typedNumbers('7 wrote that 72 of 774 read it', NAMES)).toEqual(['72', '774'])
})
