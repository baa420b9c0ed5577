import { half, isOdd } from './arithmetic.ts'
import { HASH_BYTES, nodeHash } from './hash.ts'

/** That a leaf stands at an index of a tree of that size and root. */
export interface InclusionClaim {
  readonly index: number
  readonly size: number
  /** Hash of the leaf, see `leafHash`. */
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether the proof holds (RFC 9162, section 2.1.3.2). Every part may come from an adversary. */
export function isIncluded({ index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false
  if (index < 0 || index >= size) return false
  if ([leaf, root, ...proof].some(hash => hash.length !== HASH_BYTES)) return false
  let [at, last] = [index, size - 1]
  let reached: Buffer = Buffer.from(leaf)
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      reached = nodeHash(sibling, reached)
      // A node without a sibling on the right rises until it has one on the left.
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      reached = nodeHash(reached, sibling)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && reached.equals(root)
}
