/** An empty text says nothing: the public contract has null for it. */
export const orNull = (text: string | null): string | null => text?.trim() || null

/** The entries of a text that has one on each line. */
export const entriesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r\n|\r|\n/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')

/** Sorts by a key in code unit order, which is the same on every machine. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string | number): T[] {
  return [...items].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    return left < right ? -1 : left > right ? 1 : 0
  })
}
