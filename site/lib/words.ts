/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** `1 event`, `21 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Digits in groups of three, for exact counts: `1,557,611,200`. Works on text: no float is made. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** A digest short enough to print and long enough to tell apart; the full one is on hover and in data. */
export const shortDigest = (digest: string): string => `${digest.slice(0, 8)}…${digest.slice(-4)}`

/** The start of a text for a page's description: whole words, at most `limit` characters. */
export function opening(text: string, limit = 155): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= limit) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', limit - 1))}…`
}

/** Keeps a number and its sign on one line: `72 %` with a no-break space. */
export const unbroken = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%')

/** Somebody’s exact words in quotation marks; single ones where the words hold double ones. */
export const quoted = (words: string): string => (/[“”"]/.test(words) ? `‘${words}’` : `“${words}”`)
