import { expect, test } from 'vitest'
import { isTold, type Told } from '../../site/lib/history.ts'
import { stagesOf, WIDEST } from '../../site/lib/stages.ts'
import { fixtureLibrary } from '../support/fixture-library.ts'

const library = await fixtureLibrary()
const releases = library.current('release', 'gpt-2')

/** A release of another size. */
const sized = (parametersExact: string | null): Told<'release'> => {
  const [first] = releases
  if (!first || !isTold(first)) throw new Error('The fixture has no release.')
  return { ...first, body: { ...first.body, parametersExact } }
}

test('stages stand in their order, and a larger size is wider', () => {
  const stages = stagesOf(releases)
  expect(stages.map(({ release }) => release.body.name)).toEqual(['124M', '355M', '774M', '1558M'])
  const shares = stages.map(({ share }) => share)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(new Set(shares).size).toBe(4)
})

test('every share is a whole number for which the stylesheet has a class', () => {
  const sizes = ['1', '1000', '1000000000000000', null].map(sized)
  for (const { share } of stagesOf(sizes)) {
    expect(share).toSatisfy(Number.isInteger)
    expect(share).toBeGreaterThanOrEqual(10)
    expect(share).toBeLessThanOrEqual(WIDEST)
  }
})

test('a size that is not known is drawn as the smallest', () => {
  expect(stagesOf([sized(null)])[0]?.share).toBe(10)
})
