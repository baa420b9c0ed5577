import { expect, test } from 'vitest'
import { lengthsPlot } from '../../../../scripts/samples/plots/lengths.ts'
import { varietyOf, varietyPlot } from '../../../../scripts/samples/plots/variety.ts'

// Planted: the share before a text rather than after it. Seen to fail on 2026-11-25.
test('a line of lengths rises by each text at its length, from nothing to all', () => {
  const svg = lengthsPlot([{ arm: 't1', lengths: [10, 5, 10, 10] }], 10)
  expect(svg).toContain('d="M60 270H310V215H560V160H560V105H560V50"')
  expect(svg).toContain('t1: half of 4 texts have at most 10 tokens.')
})

// Planted: all tokens counted rather than the different ones. Seen to fail on 2026-11-25.
test('a line of variety counts different tokens, of as many tokens in each arm', () => {
  const one = varietyOf(
    't1',
    [
      [1, 2],
      [3, 4, 5],
    ],
    4,
  )
  const other = varietyOf('k40', [[1, 1, 1, 1]], 4)
  expect(one.seen.map(({ different }) => different)).toEqual([1, 2, 3, 4])
  expect(other.seen.map(({ different }) => different)).toEqual([1, 1, 1, 1])
  const svg = varietyPlot([one, other], 4)
  expect(svg).toContain('L185 215L310 160L435 105L560 50')
  expect(svg).toContain('L185 215L310 215L435 215L560 215')
})

test('a drawing says in words what it shows, and has nothing that a strict page refuses', () => {
  const svg = lengthsPlot([{ arm: '<script>', lengths: [1] }], 1)
  expect(svg).toMatch(/role="img"[\s\S]*<title>[\s\S]*<desc>/)
  expect(svg).not.toMatch(/<script>|style=|href=/)
})
