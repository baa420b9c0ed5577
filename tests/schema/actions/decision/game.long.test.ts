import { expect, test } from 'vitest'
import { describeOnBoth } from '../../../support/index.ts'
import { keepResult } from '../../../support/proof.ts'
import { court } from './court.ts'
import { play } from './game/play.ts'

/** A thousand, unless somebody asks for fewer: the result says how many there were. */
const GAMES = Number(process.env.DESK_TEST_GAMES ?? 1_000)

/** What must have happened somewhere among the games, or they have proven little. */
const SEEN = [
  'outcome: staged',
  'sign: done',
  'sign: NOT_ALLOWED',
  'sign: NOT_INDEPENDENT',
  'sign: REVISION_CHANGED',
  'sign: SIGN_IN_AGAIN',
  'sign: WRONG_STATE',
  'decide: CHECKS_FAILED',
  'decide: REVISION_CHANGED',
  'decide: NOT_ALLOWED',
  'accept: NOT_INDEPENDENT',
  'attach: done',
  'withdraw: done',
  'role: done',
  'active: done',
]

describeOnBoth('what is decided, and by whom', (desk, provider) => {
  const room = court(desk)
  test('agrees with the rules in a thousand games', async () => {
    const began = performance.now()
    const seed = Number(process.env.DESK_TEST_SEED ?? 20_191_105)
    const tally = await play(room, { runs: GAMES, seed, minutes: 90 })
    const outcomes = Object.fromEntries([...tally].sort())
    await keepResult(`decisions.${provider}`, {
      games: GAMES,
      seed,
      steps: [...tally.values()].reduce((sum, count) => sum + count, 0),
      seconds: Math.round((performance.now() - began) / 1_000),
      outcomes,
    })
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(SEEN))
  }, 6_000_000)
})
