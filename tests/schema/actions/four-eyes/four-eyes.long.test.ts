import { describe, expect, test } from 'vitest'
import { freshDesk, PROVIDERS } from '../../../support/index.ts'
import { inRounds } from '../../../support/in-rounds.ts'
import { keepResult } from '../../../support/proof.ts'
import { play } from './game.ts'

/** A thousand, unless somebody asks for fewer: the result says how many there were. */
const GAMES = Number(process.env.DESK_TEST_GAMES ?? 1_000)

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
describe.each(PROVIDERS)('what goes out, and by whom (%s)', provider => {
  test('agrees with the rules in a thousand games', async () => {
    const seed = Number(process.env.DESK_TEST_SEED ?? 20_190_814)
    const result = await inRounds({
      games: GAMES,
      seed,
      keep: figures => keepResult(`four-eyes.${provider}`, figures),
      async play(round) {
        const desk = await freshDesk(provider)
        try {
          return await play(desk.context, round)
        } finally {
          await desk.close()
        }
      },
    })
    expect(Object.keys(result.outcomes)).toEqual(expect.arrayContaining(SEEN))
  }, 6_000_000)
})
