import { describe, expect, test } from 'vitest'
import { philox, uniformsOf } from '../../../../scripts/samples/sampling/uniform.ts'

describe('the random numbers', () => {
  // From the known answers that the authors of Philox publish (Random123, kat_vectors).
  test.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ] as const)('are those of Philox 4x32-10: counter %j', (counter, key, words) => {
    expect(philox(counter, key)).toEqual(words)
  })

  test('are spread evenly, and owe nothing to their neighbours', () => {
    const cells = Array.from({ length: 64 }, () => 0)
    const count = 64_000
    for (let index = 0; index < count; index++) {
      const [a, b] = uniformsOf(3n, index, 0)(index % 7)
      const cell = Math.floor(a * 8) * 8 + Math.floor(b * 8)
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    const chi = cells.reduce((sum, n) => sum + (n - count / 64) ** 2 / (count / 64), 0)
    // 63 degrees of freedom: beyond 120 once in 60,000 times.
    expect(chi).toBeLessThan(120)
  })

  test('differ by seed, sample, step and arm', () => {
    const all = [
      uniformsOf(1n, 0, 0)(0),
      uniformsOf(2n, 0, 0)(0),
      uniformsOf(2n ** 32n, 0, 0)(0),
      uniformsOf(1n, 1, 0)(0),
      uniformsOf(1n, 0, 1)(0),
      uniformsOf(1n, 0, 0)(1),
    ].flat()
    expect(new Set(all).size).toBe(12)
  })
})
