/** Ids have 22 characters or more, no option has. */
const LIKE_AN_ID = /^-[A-Za-z0-9_-]{21,}$/

/**
 * The words of a command line with those that are ids moved behind `--`: ids are random, and one in
 * 64 begins with a dash, which would make an option of it.
 */
export function idsLast(words: readonly string[]): string[] {
  if (words.includes('--')) return [...words]
  const ids = words.filter(word => LIKE_AN_ID.test(word))
  return ids.length === 0
    ? [...words]
    : [...words.filter(word => !ids.includes(word)), '--', ...ids]
}
