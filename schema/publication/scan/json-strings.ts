/** All strings in a JSON value, the names of members included. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return Object.entries(value).flatMap(([name, member]) => [name, ...stringsIn(member)])
}

/** Whether it is worth parsing; cheap. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text)

/** Nothing that we write is nested so deep; what is would only exhaust the stack. */
const MAX_LEVELS = 500

/** The value of a JSON text, or null where it is none, or is nested too deep to be walked through. */
export function parseJson(text: string): unknown {
  if (!looksLikeJson(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    return isDeeper(value, MAX_LEVELS) ? null : value
  } catch {
    return null
  }
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some(member => isDeeper(member, levels - 1)))

/**
 * The texts of each list in a JSON value, put together: running text is a list of pieces, and what
 * is in no single piece can be in their sequence.
 */
export function joinedTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(joinedTexts)
  return Array.isArray(value) ? [...inner, textOf(value)] : inner
}

const textOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map(textOf).join('')
  if ('text' in value && typeof value.text === 'string') return value.text
  return Object.values(value).map(textOf).join('')
}
