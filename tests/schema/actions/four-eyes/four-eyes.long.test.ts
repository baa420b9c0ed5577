import { expect, test } from 'vitest'
import { describeOnBoth } from '../../../support/index.ts'
import { keepResult } from '../../../support/proof.ts'
import { play } from './game.ts'

const GAMES = 1_000

/** What must have happened somewhere among the games, or they have proven little. */
const SEEN = [
  'publish: done',
  'publish: NOT_ALLOWED',
  'publish: NOT_INDEPENDENT',
  'publish: REVISION_CHANGED',
  'publish: CHECKS_FAILED',
  'publish: WRONG_STATE',
  'publish: INVALID_INPUT',
  'schedule: done',
  'schedule: NOT_INDEPENDENT',
  'schedule: REVISION_CHANGED',
  'schedule: CHECKS_FAILED',
  'timer: out',
  'timer: back',
  'send out: done',
  'send out: NOT_ALLOWED',
  'retract: done',
  'request changes: done',
  'change role: done',
  'set active: done',
]

// Planted bugs, and the games that found each: docs/proofs/four-eyes.md.
describeOnBoth('what goes out, and by whom', (desk, provider) => {
  test('agrees with the rules in a thousand games', async () => {
    const began = performance.now()
    const seed = Number(process.env.DESK_TEST_SEED ?? 20_190_814)
    const tally = await play(desk().context, { games: GAMES, seed, minutes: 60 })
    const outcomes = Object.fromEntries([...tally].sort())
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(SEEN))
    await keepResult(`four-eyes.${provider}`, {
      games: GAMES,
      seed,
      steps: [...tally.values()].reduce((sum, count) => sum + count, 0),
      seconds: Math.round((performance.now() - began) / 1_000),
      outcomes,
    })
  }, 4_000_000)
})
