import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  CompactRange,
  isConsistent,
  isIncluded,
  leafHash,
  MerkleTree,
} from '../../../../schema/evidence/index.ts'
import { CONSISTENCIES, FOLDED, INCLUSIONS, LEAVES, NODES, pathOf, ROOTS } from './published.ts'

const treeOf = (leaves: readonly Uint8Array[]) => {
  const tree = new MerkleTree()
  for (const leaf of leaves) tree.append(leafHash(leaf))
  return tree
}
const tree = treeOf(LEAVES)

describe('the tree of the published leaves', () => {
  it('has the published hashes of leaves', () => {
    expect(LEAVES.map(leafHash)).toEqual(NODES[0])
  })

  it.each(ROOTS.map((root, size) => [size, root] as const))(
    'has the root for size %i',
    (size, root) => {
      const range = new CompactRange()
      for (const leaf of LEAVES.slice(0, size)) range.append(leafHash(leaf))
      expect(range.root()).toEqual(root)
      expect(tree.root(size)).toEqual(root)
    },
  )

  it.each(INCLUSIONS)('proves that leaf %i is in the tree of %i', (index, size, nodes) => {
    const proof = pathOf(nodes)
    expect(tree.inclusionProof(index, size)).toEqual(proof)
    const leaf = leafHash(LEAVES[index] as Buffer)
    expect(isIncluded({ index, size, leaf, proof, root: ROOTS[size] as Buffer })).toBe(true)
  })

  it.each(CONSISTENCIES)('proves that the tree of %i became that of %i', (first, second, nodes) => {
    const proof = pathOf(nodes)
    expect(tree.consistencyProof(first, second)).toEqual(proof)
    expect(isConsistent({ first: state(first), second: state(second), proof })).toBe(true)
  })
})

describe('the example of RFC 9162, section 2.1.5', () => {
  const leaves = Array.from({ length: 7 }, (_, i) => Buffer.from([i]))
  const seven = treeOf(leaves)
  const [a, b, c, d, e, f, j] = leaves.map(leafHash) as Buffer[]
  const of = (begin: number, end: number) => treeOf(leaves.slice(begin, end)).root()
  const [g, h, i, k, l] = [of(0, 2), of(2, 4), of(4, 6), of(0, 4), of(4, 7)]

  it('has the paths that the text gives', () => {
    expect(seven.inclusionProof(0)).toEqual([b, h, l])
    expect(seven.inclusionProof(3)).toEqual([c, g, l])
    expect(seven.inclusionProof(4)).toEqual([f, j, k])
    expect(seven.inclusionProof(6)).toEqual([i, k])
    expect(seven.consistencyProof(3)).toEqual([c, d, g, l])
    expect(seven.consistencyProof(4)).toEqual([l])
    expect(seven.consistencyProof(6)).toEqual([i, j, k])
    expect([a, e]).toHaveLength(2)
  })
})

describe('the vectors of "Merkle Tree Certificates"', () => {
  const leaves = Array.from({ length: FOLDED.leaves }, (_, i) => Buffer.from([i]))
  const isSubtree = (start: number, end: number) => {
    let power = 1
    while (power < end - start) power *= 2
    return start % power === 0
  }
  const subtrees = leaves.concat(Buffer.alloc(0)).flatMap((_, end) =>
    Array.from({ length: end + 1 }, (_, start) => ({ start, end }))
      .filter(({ start }) => start === end || isSubtree(start, end))
      .map(({ start }) => ({ start, end, tree: treeOf(leaves.slice(start, end)) })),
  )

  it('agree with every hash', () => {
    const all = createHash('sha256')
    for (const { start, end, tree } of subtrees) {
      all.update(`[${start}, ${end}) ${tree.root().toString('hex')}\n`)
    }
    expect(all.digest('hex')).toBe(FOLDED.hashes)
  })

  it('agree with every inclusion proof', () => {
    const all = createHash('sha256')
    for (const { start, end, tree } of subtrees) {
      for (let index = start; index < end; index += 1) {
        const proof = tree.inclusionProof(index - start).map(hash => ` ${hash.toString('hex')}`)
        all.update(`${index} [${start}, ${end})${proof.join('')}\n`)
      }
    }
    expect(all.digest('hex')).toBe(FOLDED.inclusions)
  })
})

const state = (size: number) => ({ size, root: ROOTS[size] as Buffer })
