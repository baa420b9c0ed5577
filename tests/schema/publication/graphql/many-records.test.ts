import { graphql } from 'graphql'
import { expect, it } from 'vitest'
import type { PublicBody, PublishedObject } from '../../../../schema/publication/contract/index.ts'
import { publicSchema } from '../../../../schema/publication/graphql/index.ts'
import {
  openStore,
  writeStore,
  type PublishedStore,
  type StoreEntry,
} from '../../../../schema/publication/store/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { redactedAmong, redactedEntry } from '../../../support/published-fixture/redacted.ts'
import { tempFolder } from '../../../support/temp.ts'

const MANY = 10_000

/** The fixture with a redacted figure, and one of its events ten thousand times over. */
function largeStore(onSight: () => void, onLook: () => void): PublishedStore {
  const dir = tempFolder()
  const gone = redactedAmong(publishedFixture)
  const rest = publishedFixture.filter(object => !gone.includes(object))
  writeStore(dir, [...rest, ...gone.map(redactedEntry)])
  const store = openStore(dir)
  const event = store.entries.find(({ kind }) => kind === 'event') as StoreEntry
  const copies = Array.from({ length: MANY }, (_, n) => ({ ...event, slug: `copy-${n}` }))
  const entries = [...store.entries, ...copies]
  const { body, ...version } = store.read(event)
  const told = (body as PublicBody<'event'>).summary
  // No list is sorted by its summaries: who reads one looks through the whole body.
  const watched = Object.defineProperty({ ...body }, 'summary', {
    enumerable: true,
    get: () => (onSight(), told),
  })
  const copied = { ...version, body: watched } as PublishedObject
  return {
    ...store,
    get entries() {
      onLook()
      return entries
    },
    read: entry => (entry.slug.startsWith('copy-') ? copied : store.read(entry)),
  }
}

const EVENTS = '{ events(family: "gpt-2", first: 5) { totalCount nodes { title meta { slug } } } }'

// Planted: the redacted figures looked for anew for every record; every record of the list seen, and
// not those of the page only. Each seen to fail on 2026-11-25; both together took 4.5 s.
it('a list of ten thousand records answers one page without looking through all the others', async () => {
  let [sights, looks] = [0, 0]
  const store = largeStore(
    () => sights++,
    () => looks++,
  )
  const began = performance.now()
  const { data, errors } = await graphql({
    schema: publicSchema,
    source: EVENTS,
    contextValue: { store },
  })
  const took = performance.now() - began
  expect(errors).toBeUndefined()
  const { nodes, totalCount } = (data ?? {}).events as { nodes: unknown[]; totalCount: number }
  expect(nodes).toHaveLength(5)
  expect(totalCount).toBeGreaterThan(MANY)
  expect(sights).toBeLessThanOrEqual(5)
  // For the list, and once for the redacted figures of this store.
  expect(looks).toBe(2)
  expect(took).toBeLessThan(1_000)
})
