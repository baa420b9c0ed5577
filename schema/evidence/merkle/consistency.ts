import { half, isOdd, isPowerOfTwo } from './arithmetic.ts'
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hash.ts'

/** That the leaves of a tree are the first ones of a later tree. */
export interface ConsistencyClaim {
  readonly first: { readonly size: number; readonly root: Uint8Array }
  readonly second: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}

/** Whether the proof holds (RFC 9162, section 2.1.4.2). Every part may come from an adversary. */
export function isConsistent({ first, second, proof }: ConsistencyClaim): boolean {
  if (![first.size, second.size].every(size => Number.isSafeInteger(size) && size >= 0))
    return false
  if (first.size > second.size) return false
  if ([first.root, second.root, ...proof].some(hash => hash.length !== HASH_BYTES)) return false
  if (first.size === 0) return proof.length === 0 && EMPTY_ROOT.equals(first.root)
  if (first.size === second.size) {
    return proof.length === 0 && Buffer.from(first.root).equals(second.root)
  }
  if (proof.length === 0) return false
  return fold(first, second, isPowerOfTwo(first.size) ? [first.root, ...proof] : proof)
}

function fold(
  first: ConsistencyClaim['first'],
  second: ConsistencyClaim['second'],
  [start, ...path]: readonly Uint8Array[],
): boolean {
  let [at, last] = [first.size - 1, second.size - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  let older: Buffer = Buffer.from(start as Uint8Array)
  let newer = older
  for (const node of path) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      older = nodeHash(node, older)
      newer = nodeHash(node, newer)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      newer = nodeHash(newer, node)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && older.equals(first.root) && newer.equals(second.root)
}
