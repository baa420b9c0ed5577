import { expect, test } from 'vitest'
import { figuresOf, median } from './figures.ts'
import { SHAPE } from './shape.ts'

const GIGA = 1e9

// Planted: the mean rather than the median. Seen to fail on 2026-11-25.
test('a bench tells medians of its rounds, their ratios and shares of the limits', () => {
  const speed = (what: string, tokens: number) => ({ what, tokens, seconds: 1, peak: 746_000_000 })
  const round = (mine: number) => [
    { what: 'limits', bandwidth: 24.739 * GIGA, arithmetic: 100 * GIGA, peak: 0 },
    speed('ours', mine),
    speed('transformers', 40),
    speed('llama', 80),
    speed('ours, batch 1', 45),
    speed('ours, batch 32', 300),
  ]
  const told = figuresOf([...round(200), ...round(1), ...round(210)], SHAPE)
  expect(Object.fromEntries(told.map(({ what, value }) => [what, value]))).toMatchObject({
    'ours, tokens a second': '200.0',
    'ours against transformers.js': '5.00',
    'ours against llama.cpp': '2.50',
    'limit by memory at batch 1, tokens a second': '50.0',
    'ours at batch 1, of its limit': '90 %',
    'ours at batch 32, of its limit': '74 %',
    'peak memory of ours, of the weights': '1.50',
  })
})

test('the median of an even number of rounds is the lower of the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2)
})
