import { describe, expect, test } from 'vitest'
import { dateIssues, readingOf } from '../../admin/words/dates.ts'

describe('a date is read as', () => {
  test.each([
    ['2019-08-20', '20 August 2019'],
    ['2019-05', 'May 2019, day not recorded'],
    ['2019', '2019, month and day not recorded'],
    ['2019-05-03?', 'perhaps 3 May 2019'],
    ['2019-05~', 'about May 2019, day not recorded'],
    ['2019-05/2019-08', 'from May 2019 to August 2019'],
  ])('%s: %s', (edtf, reading) => {
    expect(readingOf(edtf)).toBe(reading)
  })

  test.each(['', 'May 2019', '2019-02-30', '2019-13'])('nothing where it is none: %s', edtf => {
    expect(readingOf(edtf)).toBeNull()
  })
})

describe('the dates of an entry', () => {
  const kinds = (dates: Parameters<typeof dateIssues>[0]) => dateIssues(dates).map(i => i.kind)
  const exact = { listedMonth: '2019-05', eventDate: '2019-05-03', sourceDate: '' }

  test('need nothing where all are exact and agree', () => {
    expect(kinds({ ...exact, sourceDate: '2019-05-03' })).toEqual([])
  })

  test('are imprecise where only the month or the year is known', () => {
    expect(kinds({ ...exact, eventDate: '2019-05' })).toEqual(['imprecise'])
    expect(kinds({ ...exact, eventDate: '2019' })).toEqual(['imprecise'])
  })

  test('disagree where the entry is listed under another month', () => {
    expect(kinds({ ...exact, listedMonth: '2019-08' })).toEqual(['conflict'])
  })

  test('disagree where no day of the source is one of the event', () => {
    expect(kinds({ ...exact, sourceDate: '2019-05-02' })).toEqual(['conflict'])
    expect(kinds({ ...exact, sourceDate: '2019-05' })).toEqual([])
  })
})
