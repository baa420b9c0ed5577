/** Finds any of very many texts in another one, in one pass. */
export interface ExactMatcher {
  /** Each secret that occurs in the (normalised) text, once. */
  find(text: string): string[]
}

/** From how many characters on a secret is found anywhere. */
export const ANCHOR = 12

const BASE = 0x01000193
const BITS = 22

/** How many characters at the end of a place decide how far the next place may be. */
const BLOCK = 4
const SHIFT_BITS = 20

/**
 * Looks for the first characters of all secrets, by the way of Wu and Manber (TR-94-17, University of
 * Arizona): the last four characters of a place tell how far on the next place lies where any of the
 * secrets can begin, in most texts nearly a whole anchor. Where one may begin, a hash of the place
 * and a bit table say "none" nearly always, and a comparison says the rest.
 *
 * @param secrets normalised, each of `anchor` characters or more.
 * @param anchor how many first characters the pass looks for.
 */
export function exactMatcher(secrets: Iterable<string>, anchor = ANCHOR): ExactMatcher {
  const buckets = new Map<number, Bucket>()
  const table = new Uint32Array(1 << (BITS - 5))
  const shifts = new Uint8Array(1 << SHIFT_BITS).fill(farthest(anchor))
  for (const secret of secrets) {
    const hash = hashOf(secret, anchor)
    addTo(buckets, hash, secret)
    noteShifts(shifts, secret, anchor)
    const bit = hash >>> (32 - BITS)
    table[bit >>> 5] = (table[bit >>> 5] as number) | (1 << (bit & 31))
  }

  return {
    find(text) {
      const found = new Set<string>()
      for (let end = anchor; end <= text.length;) {
        const shift = shifts[blockAt(text, end)] as number
        if (shift > 0) {
          end += shift
          continue
        }
        const start = end - anchor
        const hash = hashOf(text, anchor, start)
        const bit = hash >>> (32 - BITS)
        if ((table[bit >>> 5] as number) & (1 << (bit & 31))) {
          const bucket = buckets.get(hash)
          if (bucket !== undefined) addFound(found, bucket, text, start)
        }
        end++
      }
      return [...found]
    },
  }
}

/** Where no block of a secret is seen, none begins before the block has gone by. */
const farthest = (anchor: number): number => anchor - BLOCK + 1

/** Each block of an anchor lets a place move on until the block stands where the anchor has it. */
function noteShifts(shifts: Uint8Array, secret: string, anchor: number): void {
  for (let end = BLOCK; end <= anchor; end++) {
    const block = blockAt(secret, end)
    shifts[block] = Math.min(shifts[block] as number, anchor - end)
  }
}

/** The hash of the block that ends before a place. */
function blockAt(text: string, end: number): number {
  let hash = text.charCodeAt(end - 4)
  hash = Math.imul(hash, BASE) + text.charCodeAt(end - 3)
  hash = Math.imul(hash, BASE) + text.charCodeAt(end - 2)
  hash = Math.imul(hash, BASE) + text.charCodeAt(end - 1)
  return Math.imul(hash, 0x9e3779b1) >>> (32 - SHIFT_BITS)
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

function hashOf(text: string, anchor: number, start = 0): number {
  let hash = 0
  for (let at = start; at < start + anchor; at++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
  }
  return hash
}
