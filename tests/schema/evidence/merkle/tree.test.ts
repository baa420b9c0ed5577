import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CompactRange,
  EMPTY_ROOT,
  isConsistent,
  isIncluded,
  leafHash,
  MerkleTree,
} from '../../../../schema/evidence/index.ts'
import { mth, path, subproof } from './naive.ts'

/** No two alike: of two equal leaves a proof for the one may well hold for the other. */
const leaves = fc
  .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .map(leaves => leaves.map((leaf, at) => Buffer.concat([leaf, Buffer.from([at])])))
const index = fc.nat()

const treeOf = (leaves: readonly Uint8Array[]) => {
  const tree = new MerkleTree()
  for (const leaf of leaves) tree.append(leafHash(leaf))
  return tree
}

describe('the Merkle tree of any events', () => {
  // Planted: splitOf took the largest power of two up to `width` itself; seen to fail on 2026-11-25.
  it('is the one that the standard defines, at each of its sizes', () => {
    fc.assert(
      fc.property(leaves, index, index, (leaves, a, b) => {
        const tree = treeOf(leaves)
        const size = (a % leaves.length) + 1
        const first = leaves.slice(0, size)
        const at = b % size
        expect(tree.root(size)).toEqual(mth(first))
        expect(tree.inclusionProof(at, size)).toEqual(path(at, first))
        expect(tree.consistencyProof(at + 1, size)).toEqual(subproof(at + 1, first, true))
      }),
    )
  })

  // Planted: a peak was merged once only for each leaf; seen to fail on 2026-11-25.
  it('is the same for one that keeps its peaks only', () => {
    fc.assert(
      fc.property(leaves, leaves => {
        const range = new CompactRange()
        for (const [at, leaf] of leaves.entries()) {
          range.append(leafHash(leaf))
          if (at % 9 === 0) expect(range.root()).toEqual(mth(leaves.slice(0, at + 1)))
        }
        expect(range.copy().root()).toEqual(mth(leaves))
      }),
    )
  })

  it('does not follow when its copy grows', () => {
    const range = new CompactRange()
    for (let i = 0; i < 3; i += 1) range.append(leafHash(Buffer.from([i])))
    const root = range.root()
    range.copy().append(leafHash(Buffer.from('more')))
    expect([range.size, range.root()]).toEqual([3, root])
  })

  it.each([
    ['a leaf beyond its end', (tree: MerkleTree) => tree.inclusionProof(3)],
    ['a size beyond its own', (tree: MerkleTree) => tree.root(4)],
    ['a later size that is the smaller', (tree: MerkleTree) => tree.consistencyProof(3, 2)],
    ['half a leaf', (tree: MerkleTree) => tree.inclusionProof(0.5)],
  ])('has no proof for %s', (_, ask) => {
    expect(() => ask(treeOf(['a', 'b', 'c'].map(text => Buffer.from(text))))).toThrow(RangeError)
  })
})

describe('a proof of inclusion', () => {
  // Planted: the number of siblings was not checked against the size; seen to fail on 2026-11-25.
  it('holds as it was given, and not once it is changed anywhere', () => {
    fc.assert(
      fc.property(leaves, index, index, (leaves, a, b) => {
        const tree = treeOf(leaves)
        const at = a % leaves.length
        const claim = {
          index: at,
          size: leaves.length,
          leaf: leafHash(leaves[at] as Uint8Array),
          proof: tree.inclusionProof(at),
          root: tree.root(),
        }
        expect(isIncluded(claim)).toBe(true)
        const other = flipped(claim.root, b)
        const wrong = [
          { root: other },
          { leaf: other },
          { proof: [...claim.proof, other] },
          { proof: claim.proof.slice(1), size: claim.size + 1 },
          { index: at + 1 },
          { index: at - 1 },
          { index: claim.size },
          { root: claim.root.subarray(1) },
          ...claim.proof.map((hash, i) => ({ proof: claim.proof.with(i, flipped(hash, b)) })),
          ...claim.proof.map((_, i) => ({ proof: claim.proof.toSpliced(i, 1) })),
        ]
        for (const change of wrong) expect(isIncluded({ ...claim, ...change })).toBe(false)
      }),
    )
  })

  it('takes no leaf for a node or a node for a leaf', () => {
    const [left, right] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))]
    const tree = treeOf([Buffer.from('a'), Buffer.from('b')])
    const forged = leafHash(Buffer.concat([left, right]))
    expect(isIncluded({ index: 0, size: 1, leaf: forged, proof: [], root: tree.root() })).toBe(
      false,
    )
  })

  it('is none for numbers that are no index', () => {
    const root = leafHash(Buffer.from('a'))
    for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
      expect(isIncluded({ index: bad, size: bad + 1, leaf: root, proof: [], root })).toBe(false)
    }
  })
})

describe('a proof of consistency', () => {
  // Planted: the older root was not compared; seen to fail on 2026-11-25.
  it('holds as it was given, and not once it is changed anywhere', () => {
    fc.assert(
      fc.property(leaves, index, index, (leaves, a, b) => {
        const tree = treeOf(leaves)
        const size = (a % leaves.length) + 1
        const claim = {
          first: { size, root: tree.root(size) },
          second: { size: leaves.length, root: tree.root() },
          proof: tree.consistencyProof(size),
        }
        expect(isConsistent(claim)).toBe(true)
        const { first, second, proof } = claim
        const wrong = [
          { first: { ...first, root: flipped(first.root, b) } },
          { second: { ...second, root: flipped(second.root, b) } },
          { proof: [...proof, first.root] },
          { first: second, second: { ...first, size: first.size - 1 } },
          { first: { ...first, root: first.root.subarray(1) } },
          ...proof.map((hash, i) => ({ proof: proof.with(i, flipped(hash, b)) })),
          ...proof.map((_, i) => ({ proof: proof.toSpliced(i, 1) })),
        ]
        for (const change of wrong) expect(isConsistent({ ...claim, ...change })).toBe(false)
      }),
    )
  })

  it('says of an empty tree only that it was empty', () => {
    const second = { size: 1, root: leafHash(Buffer.from('a')) }
    const claim = { first: { size: 0, root: EMPTY_ROOT }, second, proof: [] }
    expect(isConsistent(claim)).toBe(true)
    expect(isConsistent({ ...claim, first: { size: 0, root: second.root } })).toBe(false)
    expect(isConsistent({ ...claim, proof: [second.root] })).toBe(false)
    expect(isConsistent({ ...claim, first: { size: -1, root: EMPTY_ROOT } })).toBe(false)
  })
})

const flipped = (hash: Uint8Array, bit: number): Buffer => {
  const copy = Buffer.from(hash)
  copy[bit % copy.length] = (copy[bit % copy.length] as number) ^ (1 << (bit % 8))
  return copy
}
