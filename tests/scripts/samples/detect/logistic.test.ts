import { expect, test } from 'vitest'
import { fitFeatures } from '../../../../scripts/samples/detect/features.ts'
import { fitLogistic, logOdds, sigmoid } from '../../../../scripts/samples/detect/logistic.ts'
import { seeded } from '../support/random.ts'

const random = seeded(5)
const vectors = Array.from({ length: 40 }, () => ({
  ids: Int32Array.of(0, 1, 2),
  values: Float64Array.from({ length: 3 }, () => random() - 0.5),
}))
const labels = vectors.map(({ values }) => ((values[0] ?? 0) + 0.4 * random() > 0.1 ? 1 : 0))

// Planted: the bias with a penalty; the first step taken for the last. Seen to fail on 2026-11-25.
test.each([0.1, 1, 64])('the plane is the one at which nothing pulls any more (C = %d)', c => {
  const plane = fitLogistic(vectors, labels, 3, c)
  const left = vectors.map((vector, row) => sigmoid(logOdds(plane, vector)) - (labels[row] ?? 0))
  const pull = (feature: number) =>
    left.reduce((sum, each, row) => sum + each * (vectors[row]?.values[feature] ?? 0), 0)
  for (const feature of [0, 1, 2])
    expect((plane.weights[feature] ?? NaN) + c * pull(feature)).toBeCloseTo(0, 4)
  expect(left.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 4)
})

// Planted: the pairs of words left out; idf without the 1. Seen to fail on 2026-11-25.
test('a text is the words and pairs that it shares with those learnt, each as rare as it is', () => {
  const features = fitFeatures(['The cat sat', 'the dog sat', 'a bird'])
  const { ids, values } = features.vector('THE cat flew')
  const rare = Math.log(4 / 2) + 1
  const common = Math.log(4 / 3) + 1
  const length = Math.hypot(rare, rare, common)
  expect(features.size).toBe(9)
  expect(ids).toHaveLength(3)
  expect([...values].sort()).toEqual([common / length, rare / length, rare / length].sort())
})
