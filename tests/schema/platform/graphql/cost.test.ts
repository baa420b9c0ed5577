import { buildSchema, parse, validate } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { costRule, type CostLimit } from '../../../../schema/platform/graphql/cost.ts'
import { withDesk } from '../../../support/index.ts'
import { openDoor, type Door } from '../../policy/live/door.ts'

const schema = buildSchema(`
  type Item { id: ID, heavy: Int, items(take: Int): [Item!]! }
  type Query { items(take: Int): [Item!]! }
`)
const limit = { most: 100, length: 'take', listLength: 10, variables: {} } as const
const codes = (source: string, more: Partial<CostLimit> = {}) =>
  validate(schema, parse(source), [costRule({ ...limit, ...more })]).map(
    error => error.extensions.code,
  )

// Planted: `take` from the end counted as one; a list's own cost left out. Each seen to fail on 2026-11-25.
describe('the estimated cost of a document', () => {
  test.each([
    ['a list as long as it can be', '{ items { id } }', {}],
    [
      'lists in a list that say how long they are',
      '{ items(take: 3) { items(take: 3) { id } } }',
      {},
    ],
    [
      'what a variable says',
      'query ($n: Int) { items(take: $n) { id } }',
      { variables: { n: 99 } },
    ],
  ])('%s passes', (_, source, more) => expect(codes(source, more)).toEqual([]))

  test.each([
    ['lists in lists', '{ items { items { id } } }', {}],
    ['many from the end', '{ items(take: -200) { id } }', {}],
    ['a variable', 'query ($n: Int) { items(take: $n) { id } }', { variables: { n: 200 } }],
    ['lists in a fragment', '{ items { ...f } } fragment f on Item { items { id } }', {}],
    [
      'one under many aliases',
      `{ ${[...'abcdefghij'].map(a => `${a}: items { id }`).join(' ')} }`,
      {},
    ],
    ['questions to the database', '{ items(take: 9) { items(take: 1) { id } } }', { eachList: 10 }],
    ['a field that costs much', '{ items { heavy } }', { fields: { 'Item.heavy': 10 } }],
  ])('%s are refused', (_, source, more) => expect(codes(source, more)).toEqual(['LIMIT_EXCEEDED']))
})

// Planted: what variables say not looked at; the search for collisions at the price of one value; lists that
// cost nothing by themselves. Each seen to fail on 2026-11-25.
// Nobody is signed in here: what costs too much is refused before anybody is asked for.
describe('what a request to the CMS may cost', () => {
  const desk = withDesk({ provider: 'sqlite' })
  let door: Door
  beforeAll(async () => {
    door = await openDoor(desk().context)
    return () => door.close()
  })
  const COLLISIONS = 'publicationPreview(list: "Report", id: "none") { collisions { digest } }'
  const refused = async (query: string, variables = {}) =>
    (await door.send({}, { query, variables })).body.includes('LIMIT_EXCEEDED')

  test.each([
    ['lists in lists in lists', '{ modelFamilies { timelineEvents { releases { id } } } }'],
    ['short ones as well: each is a question', nested(100, 100, 1)],
    ['two searches of every record', `{ a: ${COLLISIONS} b: ${COLLISIONS} }`],
  ])('%s are refused', async (_, query) => expect(await refused(query)).toBe(true))

  test.each([
    [
      'a page of a list with its links',
      '{ timelineEvents(take: 50) { id title releases { id } sources { id } } }',
    ],
    ['lists in lists in lists of a few', nested(10, 10, 10)],
    ['a search of every record', `{ ${COLLISIONS} }`],
  ])('%s passes', async (_, query) => expect(await refused(query)).toBe(false))

  test('what is asked for in variables counts', async () => {
    const query = `query ($n: Int) { ${nested('$n', '$n', '$n').slice(1, -1)} }`
    expect(await refused(query, { n: 100 })).toBe(true)
    expect(await refused(query, { n: 3 })).toBe(false)
  })
})

function nested(...takes: [number | string, number | string, number | string]): string {
  const [a, b, c] = takes
  return `{ modelFamilies(take: ${a}) { timelineEvents(take: ${b}) { releases(take: ${c}) { id } } } }`
}
