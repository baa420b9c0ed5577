import { expect, test } from 'vitest'
import { describeOnBoth } from '../../../support/index.ts'
import { court } from './court.ts'
import { play } from './game/play.ts'

// Planted: a sign-off that counts whatever it was given for (sign-off.ts), a waiver that counts before
// anybody accepted it (waiver.ts): found in the 24th and 30th game at the latest; seen on 2026-11-25.
describeOnBoth('what is decided, and by whom', desk => {
  const room = court(desk)
  test('agrees with the rules in every game: never with a condition missing', async () => {
    const tally = await play(room, { runs: 8, seed: 20_191_105, minutes: 3 })
    expect(tally.get('sign: done')).toBeGreaterThan(3)
  }, 200_000)
})
