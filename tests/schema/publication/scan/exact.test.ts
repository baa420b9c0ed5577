import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactMatcher } from '../../../../schema/publication/scan/exact.ts'

const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength })

/** Secrets of few letters that mostly begin alike, so that anchors collide and overlap. */
const secretsArbitrary = fc.array(
  fc
    .tuple(fc.constantFrom('abababababab', 'aaaaaaaaaaaa', 'éabéabéabéab'), letters(3))
    .map(([start, end]) => start + end),
  { maxLength: 10 },
)

describe('the search for many texts at once', () => {
  // Catches: a pass that moves on too far, a last place that is not looked at, secrets with one anchor
  // of which only one is kept. Planted: `farthest` one more; `end < text.length` where the pass ends;
  // `new Set([secret])` in addTo; seen to fail on 2026-11-25.
  it('finds exactly what a search for each one finds', () => {
    const places = fc.array(fc.tuple(fc.nat(), letters(20)), { maxLength: 5 })
    fc.assert(
      fc.property(secretsArbitrary, places, (secrets, around) => {
        const pick = (at: number) => secrets[at % (secrets.length || 1)] ?? ''
        const text = around.map(([at, words]) => words + pick(at)).join('')
        const expected = new Set(secrets.filter(secret => text.includes(secret)))
        expect(new Set(exactMatcher(secrets).find(text))).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('takes about as long for a hundred thousand secrets as for one', () => {
    const secrets = Array.from({ length: 100_000 }, (_, n) => `secret number ${n} of the desk`)
    const matcher = exactMatcher(secrets)
    // Every other place begins like all of the secrets.
    const text = 'Nothing of this is a secret number of the desk. '.repeat(80_000)
    const start = performance.now()
    expect(matcher.find(`${text}${secrets[99_999]}`)).toEqual([secrets[99_999]])
    // 4 MB; measured at some 60 ms on a free core. The limit leaves room for a busy machine.
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
