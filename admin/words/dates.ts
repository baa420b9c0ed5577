import { readDate } from '../../schema/publication/contract/edtf.ts'

/** A date as known, in words: an imprecise one says what is not known. Null where it is no date. */
export function readingOf(edtf: string): string | null {
  if (!readDate(edtf)) return null
  const [first = '', last] = edtf.split('/')
  return last === undefined ? pointReading(first) : `from ${bare(first)} to ${bare(last)}`
}

const MISSING = ['month and day not recorded', 'day not recorded', '']

function pointReading(text: string): string {
  const missing = MISSING[text.replace(/[?~]$/, '').split('-').length - 1]
  return missing ? `${bare(text)}, ${missing}` : bare(text)
}

/** `2019-05~` → "about May 2019". */
function bare(text: string): string {
  const doubt = text.endsWith('?') ? 'perhaps ' : text.endsWith('~') ? 'about ' : ''
  const [year = 0, month, day] = text.replace(/[?~]$/, '').split('-').map(Number)
  const words = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: month === undefined ? undefined : 'long',
    day: day === undefined ? undefined : 'numeric',
    timeZone: 'UTC',
  })
  return doubt + words.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)))
}

/** The three dates of a timeline entry, as stored. */
export interface EventDates {
  readonly listedMonth: string
  readonly eventDate: string
  readonly sourceDate: string
}

/** One thing about an entry's dates that somebody may want to settle. */
export interface DateIssue {
  readonly kind: 'imprecise' | 'conflict'
  readonly sentence: string
}
const imprecise = (sentence: string): DateIssue => ({ kind: 'imprecise', sentence })
const conflict = (sentence: string): DateIssue => ({ kind: 'conflict', sentence })

/** What there is to settle about an entry's dates; empty where all are exact and agree. */
export function dateIssues({ listedMonth, eventDate, sourceDate }: EventDates): DateIssue[] {
  const event = readDate(eventDate)
  const source = sourceDate ? readDate(sourceDate) : null
  if (!event) return [conflict('It has no readable event date.')]
  const issues: DateIssue[] = []
  if (event.precision === 'month') issues.push(imprecise('Only the month is known.'))
  if (event.precision === 'year') issues.push(imprecise('Only the year is known.'))
  if (listedMonth < event.earliest.slice(0, 7) || listedMonth > event.latest.slice(0, 7)) {
    issues.push(conflict(`Listed under ${bare(listedMonth)}, but it happened in another month.`))
  }
  if (source && (source.latest < event.earliest || source.earliest > event.latest)) {
    issues.push(conflict(`Its source bears another date: ${readingOf(sourceDate) ?? sourceDate}.`))
  }
  return issues
}
