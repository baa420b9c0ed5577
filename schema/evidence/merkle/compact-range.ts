import { isOdd, half } from './arithmetic.ts'
import { EMPTY_ROOT, nodeHash } from './hash.ts'

/**
 * A Merkle tree that can only grow and tell its root. It keeps the roots of its complete subtrees,
 * one for each bit of its size: a log of any length is checked in one pass and constant memory.
 */
export class CompactRange {
  #size = 0
  /** Left to right, so from the largest to the smallest. */
  readonly #peaks: Buffer[] = []

  /** Number of leaves. */
  get size(): number {
    return this.#size
  }

  append(leaf: Buffer): void {
    let node = leaf
    for (let size = this.#size; isOdd(size); size = half(size)) {
      node = nodeHash(this.#peaks.pop() as Buffer, node)
    }
    this.#peaks.push(node)
    this.#size += 1
  }

  /** The root over all leaves so far. */
  root(): Buffer {
    if (this.#peaks.length === 0) return EMPTY_ROOT
    return this.#peaks.reduceRight((right, left) => nodeHash(left, right))
  }

  /** An independent copy, to see where appending would lead. */
  copy(): CompactRange {
    const copy = new CompactRange()
    copy.#size = this.#size
    copy.#peaks.push(...this.#peaks)
    return copy
  }
}
