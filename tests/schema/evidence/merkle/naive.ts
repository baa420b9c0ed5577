import { createHash } from 'node:crypto'

// RFC 6962, section 2.1, word for word and as slow as that: what the real one is held against.

const sha = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The largest power of two smaller than n. */
const splitting = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1)

/** MTH(D[n]) */
export function mth(d: readonly Uint8Array[]): Buffer {
  if (d.length === 0) return sha()
  if (d.length === 1) return sha(Buffer.from([0]), d[0] as Uint8Array)
  const k = splitting(d.length)
  return sha(Buffer.from([1]), mth(d.slice(0, k)), mth(d.slice(k)))
}

/** PATH(m, D[n]) */
export function path(m: number, d: readonly Uint8Array[]): Buffer[] {
  if (d.length === 1) return []
  const k = splitting(d.length)
  return m < k
    ? [...path(m, d.slice(0, k)), mth(d.slice(k))]
    : [...path(m - k, d.slice(k)), mth(d.slice(0, k))]
}

/** SUBPROOF(m, D[n], b) */
export function subproof(m: number, d: readonly Uint8Array[], b: boolean): Buffer[] {
  if (m === d.length) return b ? [] : [mth(d)]
  const k = splitting(d.length)
  return m <= k
    ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))]
}
