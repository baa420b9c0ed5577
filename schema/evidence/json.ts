import { EvidenceError } from './errors.ts'
import { canonicalText } from './canonical.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The text of UTF-8 bytes. A byte order mark and bytes that are no UTF-8 are refused: replaced on
 * the way, they would be a change that no digest of the text shows.
 *
 * @throws EvidenceError `NOT_CANONICAL`.
 */
export function textOf(bytes: Uint8Array, what: string): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new EvidenceError('NOT_CANONICAL', `${what} is no UTF-8.`, error)
  }
}

/**
 * Parses JSON bytes from anywhere.
 *
 * @param what names them at the head of a message, e.g. "The envelope".
 * @throws EvidenceError `NOT_CANONICAL`.
 */
export function parseJson(bytes: Uint8Array, what: string): unknown {
  return parseText(textOf(bytes, what), what)
}

/**
 * Parses JSON bytes that must be their value's canonical form, which also refuses a name that
 * stands twice: parsers keep one of the two, and not all the same one.
 *
 * @throws EvidenceError `NOT_CANONICAL`.
 */
export function parseCanonical(bytes: Uint8Array, what: string): unknown {
  const text = textOf(bytes, what)
  const value = parseText(text, what)
  if (isSurelyCanonical(value, text) || canonicalText(value) === text) return value
  throw new EvidenceError('NOT_CANONICAL', `${what} is not in the canonical form of its JSON.`)
}

function parseText(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new EvidenceError('NOT_CANONICAL', `${what} is no JSON.`, error)
  }
}

/**
 * A quick way for what is nearly always so, and many times as fast: JSON.stringify writes numbers
 * and strings as RFC 8785 does (it took them from there), and keeps the order of names that was
 * read. What it is unsure of (names that are numbers, lone surrogates) goes the long way.
 */
const isSurelyCanonical = (value: unknown, text: string): boolean =>
  !text.includes('\\ud') && JSON.stringify(value) === text && hasSortedNames(value, 0)

/** As deep as `canonicalText` allows without a look. */
const MAX_QUICK_DEPTH = 100

function hasSortedNames(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > MAX_QUICK_DEPTH) return false
  if (Array.isArray(value)) return value.every(item => hasSortedNames(item, depth + 1))
  let before: string | undefined
  // Unlike Object.entries, `for in` makes no lists; what was just parsed inherits no names.
  for (const name in value) {
    if (before !== undefined && before >= name) return false
    if (!hasSortedNames((value as Record<string, unknown>)[name], depth + 1)) return false
    before = name
  }
  return true
}
