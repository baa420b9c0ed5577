import { describe, expect, test } from 'vitest'
import {
  dateLabel,
  dateLabelWithin,
  dayLabel,
  instantLabel,
  machineDate,
  monthLabel,
} from '../../site/lib/dates.ts'
import { date } from '../support/published-fixture/values.ts'

describe('a date is never told more precisely than it is known', () => {
  test.each([
    ['2019-05-03', '3 May 2019', '2019-05-03'],
    ['2019-05', 'May 2019, day not recorded', '2019-05'],
    ['2019', '2019, month not recorded', '2019'],
    ['2019-04/2019-06', 'between April 2019 and June 2019', undefined],
    ['2019-07-12/2019-08-06', 'between 12 July 2019 and 6 August 2019', undefined],
    ['2018/2019-06', 'between 2018 and June 2019', undefined],
  ])('%s', (edtf, words, machine) => {
    expect(dateLabel(date(edtf))).toBe(words)
    expect(machineDate(date(edtf))).toBe(machine)
  })

  test.each([
    ['2019-05-03?', 'probably 3 May 2019'],
    ['2019-05~', 'about May 2019, day not recorded'],
    ['2019%', 'probably about 2019, month not recorded'],
  ])('%s says that it is uncertain or approximate', (edtf, words) => {
    expect(dateLabel({ ...date(edtf.slice(0, -1)), edtf })).toBe(words)
  })
})

test('below a heading with the year, the year is left out, and kept where it is another one', () => {
  expect(dateLabelWithin('2019', date('2019-05-03'))).toBe('3 May')
  expect(dateLabelWithin('2019', date('2019-05'))).toBe('May, day not recorded')
  expect(dateLabelWithin('2019', date('2018-12-30'))).toBe('30 December 2018')
  expect(dateLabelWithin('2019', date('2019-04/2019-06'))).toBe('between April 2019 and June 2019')
})

test('days and instants are told in UTC, wherever the site is built', () => {
  expect(dayLabel('2019-11-05')).toBe('5 November 2019')
  expect(monthLabel('2019-02')).toBe('February 2019')
  expect(instantLabel('2019-11-05T23:30:00.000Z')).toBe('5 November 2019, 23:30 UTC')
})
