import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { page, type Page, type SortKey } from '../../../../schema/publication/graphql/paging.ts'
import { askFixture } from './ask.ts'

const keys: fc.Arbitrary<SortKey[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.string({ maxLength: 3 })), {
    selector: key => JSON.stringify(key),
  })
  .map(list => list)
const sortable = (list: SortKey[]) => list.map(key => ({ key, item: JSON.stringify(key) }))

/** Reads all pages one after another. */
function readAll(list: SortKey[], first: number): string[] {
  const read: string[] = []
  for (let after: string | null = null, more = true; more && read.length <= list.length;) {
    const { nodes, pageInfo }: Page<string> = page(sortable(list), { first, after })
    read.push(...nodes)
    after = pageInfo.endCursor
    more = pageInfo.hasNextPage
  }
  return read
}

describe('pages', () => {
  // Catches: an item lost or doubled between pages (planted: `>= 0` where a page begins).
  it('together hold each item once and in order, whatever their size', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 7 }), (list, first) => {
        expect(readAll(list, first)).toEqual(readAll(list, 100))
        expect(readAll(list, first).toSorted()).toEqual(list.map(k => JSON.stringify(k)).toSorted())
      }),
    )
  })

  // Catches: a cursor that is a position (planted: slice at the index of the item).
  it('go on after the same item when others have come or gone before it', () => {
    fc.assert(
      fc.property(keys, keys, fc.integer({ min: 1, max: 5 }), (list, other, first) => {
        const { nodes, pageInfo } = page(sortable(list), { first, after: null })
        if (!pageInfo.endCursor) return
        const last = nodes.at(-1) as string
        const next = page(sortable(other), { first: 100, after: pageInfo.endCursor })
        const all = page(sortable(other), { first: 100, after: null }).nodes
        const order = page(sortable([...other, JSON.parse(last) as SortKey]), {
          first: 100,
          after: null,
        }).nodes
        expect(next.nodes).toEqual(all.slice(all.length - next.nodes.length))
        expect(next.nodes.length).toBe(order.length - order.lastIndexOf(last) - 1)
      }),
    )
  })

  it.each(['first: 0', 'first: 101', 'first: -1', 'after: "x"', 'after: "e30"'])(
    'refuse %s',
    async argument => {
      await expect(
        askFixture()(`{ events(family: "gpt-2", ${argument}) { totalCount } }`),
      ).rejects.toThrow(expect.objectContaining({ extensions: { code: 'INVALID_INPUT' } }))
    },
  )

  it('of the timeline follow the listed months', async () => {
    const ask = askFixture()
    const first = await ask(
      '{ events(family: "gpt-2", first: 15) { totalCount nodes { listedMonth order } pageInfo { endCursor hasNextPage } } }',
    )
    const second = await ask(
      'query ($after: String) { events(family: "gpt-2", first: 15, after: $after) { nodes { listedMonth order } pageInfo { hasNextPage } } }',
      { after: first.events.pageInfo.endCursor },
    )
    const places = [...first.events.nodes, ...second.events.nodes]
    expect(places).toHaveLength(first.events.totalCount)
    expect(places).toEqual(
      places.toSorted((a, b) => a.listedMonth.localeCompare(b.listedMonth) || a.order - b.order),
    )
    expect(second.events.pageInfo.hasNextPage).toBe(false)
  })
})
