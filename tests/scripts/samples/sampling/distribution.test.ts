import { describe, expect, test } from 'vitest'
import { parseArm } from '../../../../scripts/samples/sampling/arm.ts'
import { BLOCK } from '../../../../scripts/samples/sampling/blocks.ts'
import { choose, weigh, type Row } from '../../../../scripts/samples/sampling/choose.ts'
import { drawFromSome } from '../../../../scripts/samples/sampling/draw.ts'
import { streamOf, uniformsOf } from '../../../../scripts/samples/sampling/uniform.ts'
import { chiSquare, criticalValue, exactDistribution } from '../support/exact.ts'
import { seeded } from '../support/random.ts'

const DRAWS = 100_000
/** Three blocks, the last one short. */
const VOCABULARY = 2 * BLOCK + 50

/** Logits as a model gives them, a few of them equal, in single precision. */
const random = seeded(11)
const LOGITS = Float32Array.from({ length: VOCABULARY }, (_, id) =>
  id % 90 < 3 ? 4 : 6 * Math.log(random() + 1e-3),
)

/** What the graph gives for that row. */
function rowFor(temperature: number): Row {
  const most = Math.max(...LOGITS)
  const weights = LOGITS.map(logit => Math.exp((logit - most) / temperature))
  const total = weights.reduce((a, b) => a + b, 0)
  const probabilities = weights.map(weight => weight / total)
  const blocks = Float32Array.from({ length: Math.ceil(VOCABULARY / BLOCK) }, (_, at) =>
    probabilities.subarray(at * BLOCK, (at + 1) * BLOCK).reduce((a, b) => a + b, 0),
  )
  return { logits: LOGITS, probabilities, blocks }
}

const ARMS = [
  't1',
  't0.7',
  't1.5',
  'k40',
  'k7',
  'k7-2019',
  'k100000',
  'p90',
  'p99.9',
  'p5',
  'p90-2019',
  'p5-2019',
  't0.7-k40',
  'k40-p90',
  't1.3-k12-p60-2019',
  'greedy',
]

describe('tokens that are drawn', () => {
  // Planted: one random number for both steps; all that equal the k-th token kept under `exact`; the token
  // that crosses p left out of it. Seen to fail on 2026-11-25.
  test.each(ARMS)('follow the exact distribution: %s', name => {
    const arm = parseArm(name)
    const row = rowFor(arm.temperature)
    const some = weigh(arm, row)
    const counts = Array.from({ length: VOCABULARY }, () => 0)
    for (let index = 0; index < DRAWS; index++) {
      const pair = uniformsOf(5n, index, streamOf(name))(0)
      // What is cut off is the same each time: it is worked out anew for some of the draws only.
      const { token } =
        some && index >= 100 ? drawFromSome(some, pair) : choose(arm, row, pair, null)
      counts[token] = (counts[token] ?? 0) + 1
    }
    const { statistic, freedom } = chiSquare(counts, exactDistribution([...LOGITS], arm), DRAWS)
    expect(statistic).toBeLessThan(criticalValue(freedom))
  })

  test('are told apart by that test where the temperature is off by three per cent', () => {
    const row = rowFor(1.03)
    const counts = Array.from({ length: VOCABULARY }, () => 0)
    for (let index = 0; index < DRAWS; index++) {
      const { token } = choose(parseArm('t1'), row, uniformsOf(5n, index, 0)(0), null)
      counts[token] = (counts[token] ?? 0) + 1
    }
    const { statistic, freedom } = chiSquare(
      counts,
      exactDistribution([...LOGITS], parseArm('t1')),
      DRAWS,
    )
    expect(statistic).toBeGreaterThan(criticalValue(freedom))
  })

  test.each(['t1', 'k40', 'p90', 'greedy'])('never include one that is banned: %s', name => {
    const arm = parseArm(name)
    const banned = choose(arm, rowFor(1), [0.3, 0.3], null).token
    const tokens = Array.from({ length: 2_000 }, (_, index) => {
      const { logits, probabilities, blocks } = rowFor(1)
      const row = { logits: logits?.slice(), probabilities, blocks }
      return choose(arm, row, uniformsOf(1n, index, 0)(0), banned).token
    })
    expect(tokens).not.toContain(banned)
  })
})

describe('the name of an arm', () => {
  test.each([
    ['t1.0', 't1'],
    ['t1-k40', 'k40'],
    ['p90-t0.70', 't0.7-p90'],
    ['k40-2019', 'k40-2019'],
    ['greedy', 'greedy'],
  ])('%s is spelt %s', (asked, name) => {
    expect(parseArm(asked).name).toBe(name)
  })

  test.each([
    '',
    't0',
    'k0',
    'p0',
    'p100',
    'k-1',
    'k40-k40',
    't1e3',
    'greedy-k40',
    'x',
    't1 ',
    'k4.5',
  ])('%j is none', text => {
    expect(() => parseArm(text)).toThrow(
      expect.objectContaining({ code: 'SETTING_INVALID' }) as Error,
    )
  })
})
