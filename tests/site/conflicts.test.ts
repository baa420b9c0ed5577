import { expect, test } from 'vitest'
import { dateConflicts } from '../../site/lib/conflicts.ts'
import { date } from '../support/published-fixture/values.ts'

const event = (listedMonth: string, happened: string, source?: string) => ({
  listedMonth,
  eventDate: date(happened),
  sourceDate: source ? date(source) : null,
})

test('dates that agree say nothing', () => {
  expect(dateConflicts(event('2019-05', '2019-05-03'))).toEqual([])
  expect(dateConflicts(event('2019-05', '2019-05', '2019-05-20'))).toEqual([])
  expect(dateConflicts(event('2019-08', '2019-07-12/2019-08-06'))).toEqual([])
})

test('an event listed under another month than its date says so', () => {
  expect(dateConflicts(event('2019-08', '2019-07-25'))).toEqual([
    'Listed under August 2019; dated 25 July 2019.',
  ])
})

test('a source that bears another date says so', () => {
  expect(dateConflicts(event('2019-07', '2019-07', '2019-06-10'))).toEqual([
    'Its source is dated 10 June 2019.',
  ])
})
