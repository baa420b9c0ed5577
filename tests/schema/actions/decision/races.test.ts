import { expect, test } from 'vitest'
import { describeOnBoth } from '../../../support/index.ts'
import { court } from './court.ts'
import { DECIDING } from './races/deciding.ts'
import { orders } from './races/order.ts'
import { runRace } from './races/race.ts'
import { SIGNING } from './races/signing.ts'

// Two hundred orders of each: races.long.test.ts. What was found there: docs/proofs/decisions.md.
describeOnBoth('two people at one decision', desk => {
  const room = court(desk)
  test.each(Object.entries({ ...SIGNING, ...DECIDING }))('%s', async (_, race) => {
    const ends = await runRace(room, race, orders(1, 20_191_105))
    expect(ends.size).toBe(1)
  })
})
