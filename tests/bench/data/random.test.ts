import { expect, test } from 'vitest'
import { seeded, words } from './random.ts'

test('the same seed gives the same data, and another seed other data', () => {
  const say = (seed: number) => {
    const random = seeded(seed)
    return [random.id(), random.salt(), words(random, 20), random.below(1000)]
  }
  expect(say(7)).toEqual(say(7))
  expect(say(7)).not.toEqual(say(8))
})

test('no two ids of a seed are the same', () => {
  const random = seeded(7)
  expect(new Set(Array.from({ length: 10_000 }, () => random.id())).size).toBe(10_000)
})
