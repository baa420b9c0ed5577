import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { open, seal } from '../../../schema/records/define/seal.ts'

const key = randomBytes(32)
const PLACE = 'ReporterIdentity.name'

describe('a sealed text', () => {
  test('opens to the same words', () => {
    expect(open(seal('Somebody – 某人 🙂', key, PLACE), key, PLACE)).toBe('Somebody – 某人 🙂')
  })

  test('looks different each time, and never like its words', () => {
    const [a, b] = [seal('a name to hide', key, PLACE), seal('a name to hide', key, PLACE)]
    expect(a).not.toBe(b)
    expect(Buffer.from(a.slice(3), 'base64url').toString('latin1')).not.toContain('a name')
  })

  test('does not open with another key, at another place, or with one bit changed', () => {
    const sealed = seal('a name to hide', key, PLACE)
    expect(() => open(sealed, randomBytes(32), PLACE)).toThrow()
    expect(() => open(sealed, key, 'ReporterIdentity.contact')).toThrow()
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (const place of [0, 12, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(() => open(`v1.${changed.toString('base64url')}`, key, PLACE)).toThrow()
    }
  })

  test('does not open where its form is unknown, or its tag cut short', () => {
    expect(() => open('a name', key, PLACE)).toThrow('unknown form')
    expect(() => open('v2.AAAA', key, PLACE)).toThrow('unknown form')
    expect(() => open('v1.AAAA', key, PLACE)).toThrow()
  })
})
