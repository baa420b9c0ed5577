import { half, isOdd, isPowerOfTwo, splitOf } from './arithmetic.ts'
import { EMPTY_ROOT, nodeHash } from './hash.ts'

/**
 * A Merkle tree in memory that gives proofs (RFC 6962, section 2.1). It keeps the hash of every
 * complete subtree, about two a leaf, so that a proof costs hashes along one edge only.
 */
export class MerkleTree {
  /** `levels[h][i]`: the hash of the leaves from i·2^h to (i+1)·2^h. */
  readonly #levels: Buffer[][] = [[]]

  get size(): number {
    return this.#level(0).length
  }

  append(leaf: Buffer): void {
    this.#level(0).push(leaf)
    let last = this.size - 1
    for (let height = 0; isOdd(last); height += 1, last = half(last)) {
      const level = this.#level(height)
      this.#level(height + 1).push(nodeHash(level[last - 1] as Buffer, level[last] as Buffer))
    }
  }

  /** The root when the tree had `size` leaves. */
  root(size: number = this.size): Buffer {
    this.#refuseUnlessWithin(size, 0, this.size)
    return size === 0 ? EMPTY_ROOT : this.#hash(0, size)
  }

  /** PATH: what, with the leaf at `index`, gives the root at `size`. */
  inclusionProof(index: number, size: number = this.size): Buffer[] {
    this.#refuseUnlessWithin(size, 1, this.size)
    this.#refuseUnlessWithin(index, 0, size - 1)
    return this.#path(index, 0, size)
  }

  /** PROOF: what shows that the tree at `second` begins with the tree at `first`. */
  consistencyProof(first: number, second: number = this.size): Buffer[] {
    this.#refuseUnlessWithin(second, 0, this.size)
    this.#refuseUnlessWithin(first, 0, second)
    return first === 0 ? [] : this.#subproof(first, 0, second, true)
  }

  #path(index: number, begin: number, end: number): Buffer[] {
    if (end - begin === 1) return []
    const middle = begin + splitOf(end - begin)
    return index < middle
      ? [...this.#path(index, begin, middle), this.#hash(middle, end)]
      : [...this.#path(index, middle, end), this.#hash(begin, middle)]
  }

  /** `whole`: whether the old tree's root is this very subtree's, which the verifier has already. */
  #subproof(first: number, begin: number, end: number, whole: boolean): Buffer[] {
    if (first === end) return whole ? [] : [this.#hash(begin, end)]
    const middle = begin + splitOf(end - begin)
    return first <= middle
      ? [...this.#subproof(first, begin, middle, whole), this.#hash(middle, end)]
      : [...this.#subproof(first, middle, end, false), this.#hash(begin, middle)]
  }

  #hash(begin: number, end: number): Buffer {
    const width = end - begin
    if (isPowerOfTwo(width)) return this.#level(Math.log2(width))[begin / width] as Buffer
    const middle = begin + splitOf(width)
    return nodeHash(this.#hash(begin, middle), this.#hash(middle, end))
  }

  #level(height: number): Buffer[] {
    return (this.#levels[height] ??= [])
  }

  #refuseUnlessWithin(value: number, from: number, to: number): void {
    if (Number.isInteger(value) && value >= from && value <= to) return
    throw new RangeError(`${value} is not within ${from} and ${to}: the tree has ${this.size}.`)
  }
}
