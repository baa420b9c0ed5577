import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes, canonicalText } from '../../../schema/evidence/index.ts'
import { refusal } from '../../support/temp.ts'

/** RFC 8785, appendix B: the bits of a double and its text. */
const NUMBERS = `
0000000000000000 0
8000000000000000 0
0000000000000001 5e-324
8000000000000001 -5e-324
7fefffffffffffff 1.7976931348623157e+308
ffefffffffffffff -1.7976931348623157e+308
4340000000000000 9007199254740992
c340000000000000 -9007199254740992
4430000000000000 295147905179352830000
44b52d02c7e14af5 9.999999999999997e+22
44b52d02c7e14af6 1e+23
44b52d02c7e14af7 1.0000000000000001e+23
444b1ae4d6e2ef4e 999999999999999700000
444b1ae4d6e2ef4f 999999999999999900000
444b1ae4d6e2ef50 1e+21
3eb0c6f7a0b5ed8c 9.999999999999997e-7
3eb0c6f7a0b5ed8d 0.000001
41b3de4355555553 333333333.3333332
41b3de4355555554 333333333.33333325
41b3de4355555555 333333333.3333333
41b3de4355555556 333333333.3333334
41b3de4355555557 333333333.33333343
becbf647612f3696 -0.0000033333333333333333
43143ff3c1cb0959 1424953923781206.2`
const rows = NUMBERS.trim()
  .split('\n')
  .map(row => row.split(' ') as [string, string])
const double = (bits: string) => Buffer.from(bits, 'hex').readDoubleBE()

describe('the canonical JSON of the standard', () => {
  it.each(rows)('writes the number %s as %s', (bits, text) => {
    expect(canonicalText(double(bits))).toBe(text)
  })

  it('writes strings, literals and numbers as in section 3.2.2', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(canonicalText(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('sorts names by code unit as in section 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    const value = Object.fromEntries(names.map(name => [name, 0]))
    expect(canonicalText(value)).toBe(`{${sorted.map(n => `${JSON.stringify(n)}:0`).join(',')}}`)
  })

  it('is UTF-8', () => {
    expect(canonicalBytes('€').toString('hex')).toBe('22e282ac22')
  })
})

const circle: unknown[] = []
circle.push(circle)

describe('what has no canonical JSON', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined item', [undefined]],
    ['a hole', Array(1)],
    ['a list with a name', Object.assign([1], { name: 1 })],
    ['not a number', NaN],
    ['infinity', { a: [-Infinity] }],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a big integer', 1n],
    ['a symbol as a name', { [Symbol('a')]: 1 }],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['what converts itself', { toJSON: () => 1 }],
    ['what contains itself', circle],
  ])('is refused: %s', (_, value) => {
    expect(() => canonicalBytes(value)).toThrow(refusal('NOT_CANONICAL'))
  })
})

describe('canonical JSON of any value', () => {
  const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 })

  // Catches: a value that is converted on the way (planted: numbers written with toFixed).
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(json, value => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  // Catches: names in the order in which they were written (planted: JSON.stringify alone).
  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), members => {
        const reversed = Object.fromEntries(Object.entries(members).reverse())
        expect(canonicalText(reversed)).toBe(canonicalText(members))
      }),
    )
  })
})
