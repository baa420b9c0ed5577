import type { Notes } from './notes.ts'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'

/** Ways in which a date is written. Longer forms first: each is cut out before the next is tried. */
const DATES = [
  /\b\d{4}-\d{2}(-\d{2})?\b/g,
  new RegExp(`\\b${DAY}\\s+${MONTH}(,?\\s+\\d{4})?\\b`, 'g'),
  new RegExp(`\\b${MONTH}\\s+${DAY}(,?\\s+\\d{4})?\\b`, 'g'),
  /\b(19|20)\d{2}s?\b/g,
]

/** Digits with what belongs to them: separators, a sign for percent. */
const NUMBER = /\d+(?:[.,:]\d+)*\s?%?/g

/** The numbers typed into a text, without dates and without the digits of known names. */
export function typedNumbers(text: string, names: readonly string[]): string[] {
  const withoutNames = longestFirst(names).reduce(cutName, text)
  const rest = DATES.reduce((left, date) => left.replace(date, ' '), withoutNames)
  return [...rest.matchAll(NUMBER)].map(([number]) => number.trim())
}

const longestFirst = (names: readonly string[]): string[] =>
  names.filter(name => /\d/.test(name)).sort((a, b) => b.length - a.length)

/** A name counts as a whole word only: `7` in the name of something must not hide every 7. */
function cutName(text: string, name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'gu'), ' ')
}

/** Warns of numbers that were typed into running text: they cannot be traced to a measurement. */
export function warnOfNumbers(
  notes: Notes,
  field: string,
  text: string,
  names: readonly string[],
): void {
  const found = typedNumbers(text, names)
  if (found.length === 0) return
  const list = [...new Set(found)].join(', ')
  notes.warning(field, `Typed in running text: ${list}. A figure should be a Measurement.`)
}
