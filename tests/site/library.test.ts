import { describe, expect, test } from 'vitest'
import { asOf, latest, since } from '../../site/lib/history.ts'
import { fixtureLibrary } from '../support/fixture-library.ts'
import { baseline } from '../support/published-fixture/figures.ts'
import { publishedFixture } from '../support/published-fixture/index.ts'
import { pinOf } from '../support/published-fixture/object.ts'

const library = await fixtureLibrary()

test('the public schema gives every version of every record, with the digest that was published', () => {
  const read = library.histories.flatMap(({ versions }) => versions)
  const digests = read.map(({ digest }) => digest).toSorted()
  expect(digests).toEqual(publishedFixture.map(object => pinOf(object).digest).toSorted())
})

test('what a version says is what was published', () => {
  for (const object of publishedFixture) {
    const history = library.find(object.kind, object.family, object.slug)
    const version = history?.versions.find(other => other.version === object.version)
    if (object.body === null) expect(version?.body).toBeNull()
    else expect(version?.body).toMatchObject(object.body)
  }
})

describe('a pin', () => {
  test('finds the version it names, also where a later one exists', () => {
    const version = library.pinned('measurement', 'gpt-2', pinOf(baseline))
    expect(version.body?.text).toBe('71.16 %')
  })

  test('that names another digest fails the build', () => {
    const pin = { ...pinOf(baseline), digest: '0'.repeat(64) }
    expect(() => library.pinned('measurement', 'gpt-2', pin)).toThrow(/no version 1.*baseline-774m/)
  })
})

describe('what became of a version', () => {
  test.each([
    ['measurement', 'baseline-774m', 'corrected'],
    ['event', 'mistaken', 'retracted'],
    ['release', '1558m', 'updated'],
    ['release', '124m', undefined],
  ] as const)('%s %s: %s', (kind, slug, word) => {
    expect(since(library.find(kind, 'gpt-2', slug), 1)).toBe(word)
  })
})

test('as of a day, a record says what it said at the end of that day', () => {
  const history = library.find('release', 'gpt-2', '1558m')
  if (!history) throw new Error('The fixture has no such release.')
  expect(asOf(history, '2019-08-20T00:00:00.000Z')?.body?.status).toBe('planned')
  expect(asOf(history, '2019-11-04T23:00:00.000Z')?.body?.status).toBe('planned')
  expect(asOf(history, '2019-11-05T00:00:00.000Z')?.body?.status).toBe('released')
  expect(asOf(history, '2019-01-01T00:00:00.000Z')).toBeUndefined()
  expect(latest(history).version).toBe(2)
})

test('a retracted record is not among what is current', () => {
  expect(library.all('event', 'gpt-2')).toHaveLength(22)
  expect(library.current('event', 'gpt-2')).toHaveLength(21)
})
