import { describe, expect, test } from 'vitest'
import { sayingsOf } from '../../../../schema/actions/deliver/secret-fields.ts'
import { readDate } from '../../../../schema/publication/contract/edtf.ts'
import { dateLabel, dateLabelWithin, instantDay, instantLabel } from '../../../../site/lib/dates.ts'

const DATES = ['2019-08-20', '2019-05', '2019', '2019-05/2019-08', '2018/2019-08-03'].flatMap(
  edtf => (edtf.includes('/') ? [edtf] : [edtf, `${edtf}?`, `${edtf}~`]),
)
const INSTANT = '2019-11-05T17:00:00.000Z'

// Found on 2026-11-25: a private line that is a date stood on public pages, and stopped every build.
describe('a line that is only a date', () => {
  test.each(DATES)('says nothing, in any form in which the site writes it: %s', edtf => {
    const date = readDate(edtf)
    if (!date) throw new Error('It is no date.')
    expect(sayingsOf(`${dateLabel(date)}\n${dateLabelWithin('2019', date)}.`)).toEqual([])
  })

  test('says nothing with the time of day', () => {
    expect(sayingsOf([instantDay(INSTANT), instantLabel(INSTANT)])).toEqual([])
  })

  test.each(['Leaked on 20 August 2019', 'May 2019, day withheld', '3 May 2019 with Ada', 'June'])(
    'says something with any other word, and a month may be a name: %s',
    words => {
      expect(sayingsOf(words)).toEqual([words])
    },
  )
})
