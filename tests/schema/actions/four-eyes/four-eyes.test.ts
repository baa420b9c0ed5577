import { expect, test } from 'vitest'
import { describeOnBoth } from '../../../support/index.ts'
import { play } from './game.ts'

// Planted bugs, and the games that found each: docs/proofs/four-eyes.md.
describeOnBoth('what goes out, and by whom', desk => {
  test('agrees with the rules in every game, and a refusal changes nothing', async () => {
    const tally = await play(desk().context, { games: 8, seed: 20_190_220, minutes: 3 })
    expect(tally.get('publish: done')).toBeGreaterThan(5)
  }, 200_000)
})
