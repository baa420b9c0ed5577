/** Finds any of very many texts in another one, in one pass. */
export interface ExactMatcher {
  /** Each secret that occurs in the (normalised) text, once. */
  find(text: string): string[]
}

/** Every secret is at least this long; its first characters are what the pass looks for. */
export const ANCHOR = 12

const BASE = 0x01000193
/** BASE to the power of ANCHOR − 1, modulo 2³²: what the character that leaves the window weighs. */
const LEAVING = Array.from({ length: ANCHOR - 1 }).reduce<number>(
  power => Math.imul(power, BASE),
  1,
)
const BITS = 22

/**
 * Rabin–Karp over the first characters of all secrets: a rolling hash, a bit table that says "none"
 * for nearly every place, and a comparison where it says "perhaps". The cost of a pass does not
 * depend on the number of secrets.
 *
 * @param secrets normalised, each of `ANCHOR` characters or more.
 */
export function exactMatcher(secrets: Iterable<string>): ExactMatcher {
  const buckets = new Map<number, Bucket>()
  const table = new Uint32Array(1 << (BITS - 5))
  for (const secret of secrets) {
    const hash = hashAt(secret)
    addTo(buckets, hash, secret)
    const bit = hash >>> (32 - BITS)
    table[bit >>> 5] = (table[bit >>> 5] as number) | (1 << (bit & 31))
  }

  return {
    find(text) {
      const found = new Set<string>()
      if (text.length < ANCHOR) return []
      let hash = hashAt(text)
      for (let start = 0; ; start++) {
        const bit = hash >>> (32 - BITS)
        if ((table[bit >>> 5] as number) & (1 << (bit & 31))) {
          for (const [length, bucket] of buckets.get(hash) ?? []) {
            const here = text.slice(start, start + length)
            if (bucket.has(here)) found.add(here)
          }
        }
        const next = start + ANCHOR
        if (next >= text.length) return [...found]
        hash = (hash - Math.imul(text.charCodeAt(start), LEAVING)) | 0
        hash = (Math.imul(hash, BASE) + text.charCodeAt(next)) | 0
      }
    },
  }
}

/**
 * The secrets with one hash, by length. Many may begin alike (addresses, ids made in one second):
 * a place costs one look for each length, and not one for each secret.
 */
type Bucket = Map<number, Set<string>>

function addTo(buckets: Map<number, Bucket>, hash: number, secret: string): void {
  const bucket: Bucket = buckets.get(hash) ?? new Map()
  buckets.set(hash, bucket)
  const alike = bucket.get(secret.length) ?? new Set()
  bucket.set(secret.length, alike.add(secret))
}

function hashAt(text: string): number {
  let hash = 0
  for (let at = 0; at < ANCHOR; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
  return hash
}
