/** Finds any of very many texts in another one, in one pass. */
export interface ExactMatcher {
  /** Each secret that occurs in the (normalised) text, once. */
  find(text: string): string[]
}

/** From how many characters on a secret is found anywhere. */
export const ANCHOR = 12

const BASE = 0x01000193
const BITS = 22

/**
 * Rabin–Karp over the first characters of all secrets: a rolling hash, a bit table that says "none"
 * for nearly every place, and a comparison where it says "perhaps". The cost of a pass does not
 * depend on the number of secrets.
 *
 * @param secrets normalised, each of `anchor` characters or more.
 * @param anchor how many first characters the pass looks for.
 */
export function exactMatcher(secrets: Iterable<string>, anchor = ANCHOR): ExactMatcher {
  // BASE to the power of anchor − 1, modulo 2³²: what the character that leaves the window weighs.
  let leaving = 1
  for (let n = 1; n < anchor; n++) leaving = Math.imul(leaving, BASE)
  const buckets = new Map<number, Bucket>()
  const table = new Uint32Array(1 << (BITS - 5))
  for (const secret of secrets) {
    const hash = hashOf(secret, anchor)
    addTo(buckets, hash, secret)
    const bit = hash >>> (32 - BITS)
    table[bit >>> 5] = (table[bit >>> 5] as number) | (1 << (bit & 31))
  }

  return {
    find(text) {
      const found = new Set<string>()
      if (text.length < anchor) return []
      let hash = hashOf(text, anchor)
      for (let start = 0; ; start++) {
        const bit = hash >>> (32 - BITS)
        if ((table[bit >>> 5] as number) & (1 << (bit & 31))) {
          const bucket = buckets.get(hash)
          if (bucket !== undefined) addFound(found, bucket, text, start)
        }
        const next = start + anchor
        if (next >= text.length) return [...found]
        hash = (hash - Math.imul(text.charCodeAt(start), leaving)) | 0
        hash = (Math.imul(hash, BASE) + text.charCodeAt(next)) | 0
      }
    },
  }
}

/**
 * The secrets with one hash: mostly one. Where many begin alike (addresses, ids made in one second)
 * they lie by length: a place costs one look for each length, and not one for each secret.
 */
type Bucket = string | Map<number, Set<string>>

function addTo(buckets: Map<number, Bucket>, hash: number, secret: string): void {
  const bucket = buckets.get(hash)
  if (bucket === undefined) return void buckets.set(hash, secret)
  const byLength = typeof bucket === 'string' ? withOne(bucket) : bucket
  buckets.set(hash, byLength)
  const alike = byLength.get(secret.length) ?? new Set()
  byLength.set(secret.length, alike.add(secret))
}

const withOne = (secret: string) => new Map([[secret.length, new Set([secret])]])

function addFound(found: Set<string>, bucket: Bucket, text: string, start: number): void {
  if (typeof bucket === 'string') {
    if (text.startsWith(bucket, start)) found.add(bucket)
    return
  }
  for (const [length, alike] of bucket) {
    const here = text.slice(start, start + length)
    if (alike.has(here)) found.add(here)
  }
}

function hashOf(text: string, anchor: number): number {
  let hash = 0
  for (let at = 0; at < anchor; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
  return hash
}
