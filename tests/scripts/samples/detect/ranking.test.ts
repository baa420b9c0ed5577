import { expect, test } from 'vitest'
import { calibrationOf } from '../../../../scripts/samples/detect/calibration.ts'
import { measure } from '../../../../scripts/samples/detect/measure.ts'
import { areaUnderCurve, foundAt } from '../../../../scripts/samples/detect/ranking.ts'
import { seeded } from '../support/random.ts'

const scores = (count: number, shift: number, seed: number) => {
  const random = seeded(seed)
  // Coarse, so that many are equal.
  return Array.from({ length: count }, () => Math.round(random() * 20) + shift)
}

// Planted: an equal score counted as a whole. Seen to fail on 2026-11-25.
test('the area under the curve is the share of pairs in the right order', () => {
  const [machine, human] = [scores(70, 3, 1), scores(50, 0, 2)]
  const order = machine.flatMap(m => human.map(h => (m > h ? 1 : m === h ? 0.5 : 0)))
  const share = order.reduce((sum: number, each) => sum + each, 0) / order.length
  expect(areaUnderCurve(machine, human)).toBeCloseTo(share, 12)
  expect(areaUnderCurve([], human)).toBeNull()
})

// Planted: the edge itself accused. Seen to fail on 2026-11-25.
test.each([0, 0.01, 0.1, 0.5])('no more human texts are accused than may be (%d)', fpr => {
  const [machine, human] = [scores(300, 4, 3), scores(200, 0, 4)]
  const found = foundAt(machine, human, fpr)
  const [least] = machine.toSorted((a, b) => b - a).slice(found - 1)
  const accused = human.filter(score => score >= (least ?? Infinity)).length
  expect(accused / human.length).toBeLessThanOrEqual(fpr)
})

// Planted: 1,000 texts taken as enough for one false alarm in a thousand. Seen to fail on 2026-11-25.
test('what n cannot carry is insufficient, and never a figure', () => {
  const pairs = (count: number) =>
    Array.from({ length: count }, () => ({ machine: 1, human: -1, length: 100 }))
  const few = measure(pairs(2_994), [0.01])
  expect(few).toMatchObject({ n: 2_994, tprAtFpr1000: null, tprAtFpr10000: null })
  expect(few.claims.map(({ needed, enough }) => [needed, enough])).toEqual([
    [2_995, false],
    [29_956, false],
  ])
  const more = measure(pairs(2_995), [0.01])
  expect(more).toMatchObject({ tprAtFpr1000: { value: 1 }, tprAtFpr10000: null })
  expect(more.balancedAccuracy?.low).toBeGreaterThan(0.999)
  expect(measure([], [0.01])).toMatchObject({
    balancedAccuracy: null,
    auc: null,
    calibration: null,
  })
})

// Planted: precision as at one half whatever the prevalence. Seen to fail on 2026-11-25.
test('at one in a hundred most of those accused are human, however good it looks', () => {
  const pairs = Array.from({ length: 100 }, (_, at) => ({
    machine: at < 95 ? 1 : -1,
    human: at < 5 ? 1 : -1,
    length: 100,
  }))
  const { precision, balancedAccuracy, tpr, fpr } = measure(pairs, [0.01, 0.5])
  expect(precision.map(({ value }) => value?.toFixed(3))).toEqual(['0.161', '0.950'])
  expect([balancedAccuracy, tpr, fpr].map(each => each?.value)).toEqual([0.95, 0.95, 0.05])
})

// Planted: a bin counted once however many texts it has. Seen to fail on 2026-11-25.
test('a detector that says what is so is calibrated, and one that says more is not', () => {
  const odds = Math.log(3)
  const said = (right: number, wrong: number) =>
    calibrationOf([
      ...Array.from({ length: right }, () => ({ odds, label: 1 as const })),
      ...Array.from({ length: wrong }, () => ({ odds, label: 0 as const })),
    ])
  expect(said(75, 25)?.error).toBeCloseTo(0, 10)
  expect(said(25, 75)?.error).toBeCloseTo(0.5, 10)
  expect(said(75, 25)?.brier).toBeCloseTo(0.1875, 10)
})
