/**
 * What no text may hold, whoever sends it and wherever it goes: the one place that says so.
 *
 * The door asks `unstorable` of everything that comes in, also of filters and ids; what is kept and
 * printed must pass `textProblem` as well.
 */

/** NUL (PostgreSQL refuses it) or half of a surrogate pair (no UTF-8 for it). */
export const unstorable = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed()

/** Control characters but tab and line ends, and noncharacters: XML and readers have none of them. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/u

const UNREADABLE = 'holds a character that cannot be stored or printed; retype it'
const TURNED =
  'holds an invisible mark that turns the direction of writing and never turns it back; retype it'

/** What is wrong with a text that is to be kept, in words for whoever typed it; null where nothing. */
export function textProblem(text: string): string | null {
  if (unstorable(text) || UNPRINTABLE.test(text)) return UNREADABLE
  return text.split(/[\r\n\u2028\u2029]/).every(turnsBack) ? null : TURNED
}

/** Marks that open an embedding, override (closed by PDF) or isolate (closed by PDI): UAX #9. */
const EMBEDS = /[\u202a\u202b\u202d\u202e]/
const ISOLATES = /[\u2066-\u2068]/

/** Whether a line closes all that it opens: else what stands beside it is turned around as well. */
function turnsBack(line: string): boolean {
  const open: string[] = []
  for (const mark of line.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    if (EMBEDS.test(mark)) open.push('\u202c')
    else if (ISOLATES.test(mark)) open.push('\u2069')
    else if (open.at(-1) === mark) open.pop()
  }
  return open.length === 0
}

/** Where in a value, by its path, a text is one that must not be; null where none is. */
export function findText(
  value: unknown,
  isBad: (text: string) => boolean,
  path: readonly string[] = [],
): readonly string[] | null {
  if (typeof value === 'string') return isBad(value) ? path : null
  if (typeof value !== 'object' || value === null || value instanceof Date) return null
  for (const [key, inner] of Object.entries(value)) {
    if (isBad(key)) return path
    const found = findText(inner, isBad, [...path, key])
    if (found) return found
  }
  return null
}
