import { expect, test } from 'vitest'
import { describeOnBoth } from '../../../support/index.ts'
import { keepResult } from '../../../support/proof.ts'
import { court } from './court.ts'
import { DECIDING } from './races/deciding.ts'
import { orders } from './races/order.ts'
import { runRace } from './races/race.ts'
import { SIGNING } from './races/signing.ts'

/** Two hundred, unless somebody asks for fewer: the result says how many there were. */
const ORDERS = Number(process.env.DESK_TEST_ORDERS ?? 200)
/** Of these one end alone is right. */
const ONE_END = new Set(['two people sign at once, and both have signed'])

// Seen to fail on 2026-11-25, before they were mended: docs/proofs/decisions.md.
describeOnBoth('two people at one decision', (desk, provider) => {
  const room = court(desk)
  const results: Record<string, object> = {}
  test.each(Object.entries({ ...SIGNING, ...DECIDING }))(
    '%s, in two hundred orders',
    async (name, race) => {
      const began = performance.now()
      const seed = Number(process.env.DESK_TEST_SEED ?? 20_191_105)
      const ends = await runRace(room, race, orders(ORDERS, seed))
      const seconds = Math.round((performance.now() - began) / 1_000)
      results[name] = { orders: ORDERS, seed, seconds, ends: Object.fromEntries(ends) }
      await keepResult(`races.${provider}`, { races: results })
      // Where each always comes to the same, the orders were none.
      expect(ends.size).toBeGreaterThan(ONE_END.has(name) ? 0 : 1)
    },
    3_600_000,
  )
})
