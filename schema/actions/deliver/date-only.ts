const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const DAY = `\\d{1,2} ${MONTH}(?: \\d{4})?`
const POINT = `(?:${DAY}|${MONTH} \\d{4}|\\d{4})`
/** A month alone is none of them: people are called April and June. */
const FORMS = [
  POINT,
  `${DAY}, \\d{2}:\\d{2} utc`,
  `${MONTH}(?: \\d{4})?, day not recorded`,
  '\\d{4}, month not recorded',
  `between ${POINT} and ${POINT}`,
]
const DATE = new RegExp(`^(?:probably )?(?:about )?(?:${FORMS.join('|')})\\.?$`)

/**
 * True for a text that is a date and nothing else, written as the site writes dates. The public
 * record is full of the same ones, composed from what is stored in another form.
 */
export const isDateOnly = (text: string): boolean =>
  DATE.test(text.toLowerCase().replaceAll(/\s+/g, ' ').trim())
