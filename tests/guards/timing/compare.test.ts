import { describe, expect, test } from 'vitest'
import { slower } from './compare.ts'

/** Keeps the processor busy, as a query does. */
const busy = (milliseconds: number) => async () => {
  await Promise.resolve()
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}
/** Mostly short, now and then long: what a shared machine does to everything. */
const jittery = () => busy(Math.random() < 0.1 ? 8 : 1 + Math.random())()

/** What the first of three looks that finds something has found. */
const firstFound = async <T>(look: () => Promise<T | null>): Promise<T | null> =>
  (await look()) ?? (await look()) ?? (await look())

// Planted: a floor of 20 ms; one round taken for enough, whatever the noise. Each seen to fail on 2026-11-25.
describe('the comparison of two times', () => {
  test('finds a slow path of five milliseconds, whichever of the two it is on', async () => {
    const slow = async () => {
      await jittery()
      await busy(5)()
    }
    const looks = (one: typeof slow, other: typeof slow) => () => slower(one, other)
    // Beside other tests a look may see too much noise to tell; not three in a row.
    expect(await firstFound(looks(jittery, slow))).not.toBeNull()
    expect(await firstFound(looks(slow, jittery))).not.toBeNull()
  })

  test('finds none between two that are alike', async () => {
    for (let n = 0; n < 5; n++) expect(await slower(jittery, jittery)).toBeNull()
  })
})
