/** Words of ours and ids of records are runs of these, nothing between them. */
const RUN = /[a-z0-9_-]{12,}/gi

/**
 * Which of these words stand in some bytes as they are, or in large letters where they have small ones. It knows nothing of
 * the desk's own scanner, so that the two can be held against each other.
 *
 * @param words of letters, digits, - and _, twelve and more of them.
 */
export function plainly(bytes: Buffer, words: ReadonlySet<string>): Set<string> {
  const lengths = new Set([...words].map(({ length }) => length))
  const found = new Set<string>()
  for (const [run] of bytes.toString('latin1').matchAll(RUN)) {
    for (const length of lengths) {
      for (let at = 0; at + length <= run.length; at++) {
        const part = run.slice(at, at + length)
        for (const word of [part, part.toLowerCase()]) if (words.has(word)) found.add(word)
      }
    }
  }
  return found
}
