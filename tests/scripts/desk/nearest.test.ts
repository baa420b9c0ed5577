import { expect, test } from 'vitest'
import { nearest } from '../../../scripts/desk/nearest.ts'

const WORDS = ['sources', 'releases', 'reports', 'users']

test.each([
  ['sorces', 'sources'],
  ['SOURCE', 'sources'],
  ['raleases', 'releases'],
  ['report', 'reports'],
  ['elephant', undefined],
  ['u', undefined],
])('for %s it is %s', (typed, word) => {
  expect(nearest(typed, WORDS)).toBe(word)
})
