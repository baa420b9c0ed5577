import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { limitRule } from '../../../../schema/platform/graphql/limits.ts'
import { checkVariables } from '../../../../schema/platform/graphql/variables.ts'

const schema = buildSchema(`
  input Where { id: ID, AND: [Where!], release: Where }
  type Item { id: ID, release(where: Where): Item }
  type Query { items(where: Where): [Item] }
  type Mutation { a: Int, b: Int }
`)
const limits = { tokens: 1500, depth: 4, aliases: 2, rootFields: 2, inputDepth: 3, inputNodes: 8 }
const codes = (source: string) =>
  validate(schema, parse(source), [limitRule(limits)]).map(error => error.extensions.code)

const deepSelection = (n: number) => `{ items ${'{ release '.repeat(n)} { id } ${'}'.repeat(n)} }`
const deepWhere = (n: number) =>
  `{ items(where: ${'{ release: '.repeat(n)} { id: "x" } ${'}'.repeat(n)}) { id } }`

// Planted: defaults not measured; fragments not looked into for depth, or for mutations; variables not
// measured. Each seen to fail on 2026-11-25.
describe('limits of one request', () => {
  test.each([
    ['a plain query', '{ items { id } }'],
    ['selections at the limit', deepSelection(2)],
    ['input at the limit', deepWhere(2)],
    ['one mutation', 'mutation { a }'],
    ['aliases at the limit', '{ items { x: id y: id } }'],
  ])('%s passes', (_, source) => expect(codes(source)).toEqual([]))

  test.each([
    ['selections too deep', deepSelection(3)],
    ['input too deep', deepWhere(3)],
    ['input too wide', `{ items(where: { AND: [${'{ id: "x" },'.repeat(9)}] }) { id } }`],
    [
      'input too deep in the default of a variable',
      'query ($w: Where = { release: { release: { release: { id: "x" } } } }) { items(where: $w) { id } }',
    ],
    [
      'input too wide in the default of a variable',
      `query ($w: Where = { AND: [${'{ id: "x" },'.repeat(9)}] }) { items(where: $w) { id } }`,
    ],
    ['too many aliases', '{ items { x: id y: id z: id } }'],
    ['too many root fields', '{ items { id } b: items { id } __typename }'],
    ['two mutations', 'mutation { a b }'],
    ['two mutations in a fragment', 'mutation { ...f } fragment f on Mutation { a b }'],
    [
      'a fragment that contains itself',
      '{ items { ...f } } fragment f on Item { release { ...f } }',
    ],
    [
      'depth that hides in a fragment',
      '{ items { ...f } } fragment f on Item { release { release { release { id } } } }',
    ],
  ])('%s is refused', (_, source) => expect(codes(source)).toContain('LIMIT_EXCEEDED'))

  // Planted: a fragment followed each time it stands as deep as before; killed after 45 s on 2026-11-25.
  test('fragments that double one another cost no more than they are long', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, n) => `fragment f${n} on Item { ...f${n + 1} ...f${n + 1} }`,
    )
    const source = `{ items { ...f0 } } ${doubling.join(' ')} fragment f40 on Item { id }`
    expect(codes(source)).toEqual([])
  })

  test('variables are held to the same limits', () => {
    const refused = expect.objectContaining({ code: 'LIMIT_EXCEEDED' })
    checkVariables({ where: { release: { id: 'x' } } }, limits)
    expect(() =>
      checkVariables({ where: { release: { release: { release: { id: 'x' } } } } }, limits),
    ).toThrow(refused)
    expect(() =>
      checkVariables({ where: { AND: Array.from({ length: 9 }, () => 'x') } }, limits),
    ).toThrow(refused)
  })
})
