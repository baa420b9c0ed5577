import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalText,
  parseCanonical,
  type EvidenceError,
} from '../../../schema/evidence/index.ts'
import { refusal } from '../../support/temp.ts'

const parse = (text: string) => parseCanonical(Buffer.from(text, 'utf8'), 'It')

const codeOf = (text: string): string | null => {
  try {
    parse(text)
    return null
  } catch (error) {
    return (error as EvidenceError).code
  }
}

describe('JSON that must be canonical', () => {
  // Planted: the quick way did not look at the order of names; seen to fail on 2026-11-25.
  it('is taken exactly where it is what its value is written as', () => {
    const any = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 })
    fc.assert(
      fc.property(any, value => {
        const text = JSON.stringify(value)
        const canonical = canonicalText(value)
        expect(canonicalText(parse(canonical))).toBe(canonical)
        expect(codeOf(text)).toBe(text === canonical ? null : 'NOT_CANONICAL')
      }),
    )
  })

  it.each([
    ['names that are numbers, which an engine puts into an order of its own', '{"10":1,"2":2}'],
    ['names with a letter outside of the first plane', '{"\u{1f600}":1,"\ufb33":2}'],
    ['text that only looks like half a pair', '["\\\\ud800"]'],
  ])('is taken: %s', (_, text) => {
    expect(parse(text)).toEqual(JSON.parse(text))
  })

  it.each([
    ['a name that stands twice', '{"a":1,"a":1}'],
    ['names out of order', '{"b":1,"a":2}'],
    ['names out of order deep inside', '[{"a":{"c":1,"b":2}}]'],
    ['numbers as names in the order of numbers', '{"2":2,"10":1}'],
    ['a space', '{"a": 1}'],
    ['a line end', '{"a":1}\n'],
    ['a number written otherwise', '[1.0]'],
    ['a zero with a sign', '[-0]'],
    ['a letter that need not be escaped', '["\\u0061"]'],
    ['half a pair', '["\\ud800"]'],
    ['a byte order mark', '\ufeff{}'],
    ['nothing', ''],
    ['nesting without end', `${'['.repeat(300)}${']'.repeat(300)}`],
  ])('is refused: %s', (_, text) => {
    expect(() => parse(text)).toThrow(refusal('NOT_CANONICAL'))
  })
})
