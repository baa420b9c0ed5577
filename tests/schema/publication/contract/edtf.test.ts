import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../schema/publication/contract/edtf.ts'
import { publicDate } from '../../../../schema/publication/contract/values.ts'

describe('reading a date', () => {
  test.each([
    ['2019-08-20', 'day', '2019-08-20', '2019-08-20'],
    ['2019-08', 'month', '2019-08-01', '2019-08-31'],
    ['2019', 'year', '2019-01-01', '2019-12-31'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['2019-05/2019-08', 'interval', '2019-05-01', '2019-08-31'],
    ['2019-05-03?', 'day', '2019-05-03', '2019-05-03'],
    ['2019-03~', 'month', '2019-03-01', '2019-03-31'],
  ])('%s is known to the %s', (edtf, precision, earliest, latest) => {
    expect(readDate(edtf)).toEqual({ edtf, precision, earliest, latest })
  })

  test.each([
    '2019-02-30',
    '2019-02-29',
    '2019-04-31',
    '2019-13',
    '2019-00',
    '2019-08-00',
    '0000',
    '19',
    '2019-8',
    '2019/08/20',
    '20.8.2019',
    'August 2019',
    '2019-08-20T10:00:00Z',
    '2019-XX',
    '2019-21',
    '../2019',
    '2019-08/2019-05',
    '2019-05/2019-06/2019-07',
    '',
    ' 2019',
  ])('%j is none', edtf => {
    expect(readDate(edtf)).toBeNull()
  })

  // Planted: a February of 28 days; seen to fail on 2026-11-25.
  test('each day of the calendar is read as itself, and fits the public contract', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, date => {
        const day = date.toISOString().slice(0, 10)
        expect(publicDate.parse(readDate(day))).toEqual({
          edtf: day,
          precision: 'day',
          earliest: day,
          latest: day,
        })
      }),
      { examples: ['1900-02-28', '2000-02-29', '2024-02-29'].map(day => [new Date(day)]) },
    )
  })
})
