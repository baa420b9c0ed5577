import { describe, expect, test } from 'vitest'
import { slower } from './compare.ts'

/** Keeps the processor busy, as a query does. */
const busy = (milliseconds: number) => async () => {
  await Promise.resolve()
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}
/** Mostly short, now and then long: what a shared machine does to everything. */
const jittery = () => busy(Math.random() < 0.1 ? 8 : 1 + Math.random())()

// Planted: a floor of 20 ms; one round taken for enough, whatever the noise. Each seen to fail on 2026-11-25.
describe('the comparison of two times', () => {
  test('finds a slow path of five milliseconds, whichever of the two it is on', async () => {
    const slow = async () => {
      await jittery()
      await busy(5)()
    }
    expect(await slower(jittery, slow)).not.toBeNull()
    expect(await slower(slow, jittery)).not.toBeNull()
  })

  test('finds none between two that are alike', async () => {
    for (let n = 0; n < 5; n++) expect(await slower(jittery, jittery)).toBeNull()
  })
})
