import type { PublicDate } from '../../schema/publication/contract/values.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month

/** `2019-05` as `May 2019`. */
export function monthLabel(yearMonth: string): string {
  const [year = '', month = ''] = yearMonth.split('-')
  return `${monthName(month)} ${year}`
}

/** `2019-05-03` as `3 May 2019`. */
export function dayLabel(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthLabel(day.slice(0, 7))}`
}

/** An instant as its day in UTC: `20 August 2019`. */
export const instantDay = (instant: string): string => dayLabel(new Date(instant).toISOString())

/** An instant to the minute, zone named: `5 November 2019, 17:00 UTC`. */
export function instantLabel(instant: string): string {
  const utc = new Date(instant).toISOString()
  return `${dayLabel(utc)}, ${utc.slice(11, 16)} UTC`
}

const QUALIFIED = { '?': 'probably ', '~': 'about ', '%': 'probably about ' } as const

/** EDTF marks an uncertain or approximate date by its last character. */
function qualifier(edtf: string): string {
  const mark = edtf.at(-1)
  return mark === '?' || mark === '~' || mark === '%' ? QUALIFIED[mark] : ''
}

/** One end of an interval, as precise as it was written and no more. */
function endLabel(part: string, fallback: string): string {
  const plain = part.replace(/[?~%]$/, '')
  if (/^\d{4}$/.test(plain)) return plain
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(plain)) return monthLabel(plain)
  return dayLabel(fallback)
}

function intervalLabel(date: PublicDate): string {
  const [from = '', to = ''] = date.edtf.split('/')
  return `between ${endLabel(from, date.earliest)} and ${endLabel(to, date.latest)}`
}

/**
 * A date in words, never more precise than what is known: `3 May 2019`, `May 2019, day not
 * recorded`, `between April 2019 and June 2019`.
 */
export function dateLabel(date: PublicDate): string {
  const about = qualifier(date.edtf)
  const words = {
    day: () => dayLabel(date.earliest),
    month: () => `${monthLabel(date.earliest.slice(0, 7))}, day not recorded`,
    year: () => `${date.earliest.slice(0, 4)}, month not recorded`,
    interval: () => intervalLabel(date),
  }
  return about + words[date.precision]()
}

/** The same below a heading that names the year: `3 May`; `May, day not recorded`. */
export function dateLabelWithin(year: string, date: PublicDate): string {
  const full = dateLabel(date)
  const known = date.precision === 'day' || date.precision === 'month'
  return known && date.earliest.startsWith(year) ? full.replace(` ${year}`, '') : full
}

/** What a machine reads: the `datetime` of `<time>`, or nothing where HTML has no form for it. */
export function machineDate(date: PublicDate): string | undefined {
  const length = { day: 10, month: 7, year: 4, interval: 0 }[date.precision]
  return length ? date.earliest.slice(0, length) : undefined
}
