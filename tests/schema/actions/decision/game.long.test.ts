import { describe, expect, test } from 'vitest'
import { freshDesk, PROVIDERS, type TestDesk } from '../../../support/index.ts'
import { inRounds } from '../../../support/in-rounds.ts'
import { keepResult } from '../../../support/proof.ts'
import { openCourt } from './court.ts'
import { play } from './game/play.ts'

/** A thousand, unless somebody asks for fewer: the result says how many there were. */
const GAMES = Number(process.env.DESK_TEST_GAMES ?? 1_000)

/**
 * Every end that a step can have must have come up somewhere, or the games have proven little. Whoever
 * plays has a role that may ask for a waiver.
 */
const SEEN = [
  'outcome: staged',
  'outcome: partners_only',
  'edit: done',
  'edit: KS_VALIDATION_FAILURE',
  'answer: done',
  'answer: KS_ACCESS_DENIED',
  'attach: done',
  'attach: WRONG_STATE',
  'withdraw: done',
  'waive: done',
  'waive: WRONG_STATE',
  'accept: done',
  'accept: NOT_ALLOWED',
  'accept: NOT_INDEPENDENT',
  'accept: WRONG_STATE',
  'propose: done',
  'propose: NOT_ALLOWED',
  'propose: WRONG_STATE',
  'sign: done',
  'sign: NOT_ALLOWED',
  'sign: NOT_INDEPENDENT',
  'sign: REVISION_CHANGED',
  'sign: SIGN_IN_AGAIN',
  'sign: WRONG_STATE',
  'decide: done',
  'decide: CHECKS_FAILED',
  'decide: NOT_ALLOWED',
  'decide: REVISION_CHANGED',
  'decide: SIGN_IN_AGAIN',
  'decide: WRONG_STATE',
  'role: done',
  'active: done',
]

// Planted bugs, and the games that found each: docs/proofs/decisions.md.
describe.each(PROVIDERS)('what is decided, and by whom (%s)', provider => {
  test('agrees with the rules in a thousand games', async () => {
    const { outcomes } = await inRounds({
      games: GAMES,
      seed: Number(process.env.DESK_TEST_SEED ?? 20_191_105),
      keep: figures => keepResult(`decisions.${provider}`, figures),
      async play({ games, seed, minutes }) {
        const desk: TestDesk = await freshDesk(provider)
        const court = await openCourt(() => desk)
        try {
          return await play(court.room, { runs: games, seed, minutes })
        } finally {
          court.close()
          await desk.close()
        }
      },
    })
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(SEEN))
  }, 6_000_000)
})
