import { expect, test } from 'vitest'
import { idsLast } from '../../../scripts/desk/ids-last.ts'

const ID = '-8ab_dU2kq0XkVvPzm3T0yYxWb-LrJ4nQGd6hCwEsFo'

test('an id that begins with a dash is not taken for an option', () => {
  expect(idsLast(['show', 'source', ID, '--json'])).toEqual(['show', 'source', '--json', '--', ID])
})

test.each([
  [['list', 'sources', '-n', '3', '--where=title=a-very-long-value-of-a-field']],
  [['user', 'add', '--password-stdin']],
  [['show', 'source', '--', ID]],
])('other words stay where they are: %j', words => {
  expect(idsLast(words)).toEqual(words)
})
