import { describe, expect, test } from 'vitest'
import { sentencesIn } from '../../../../schema/actions/deliver/json-sayings.ts'

const sealed = (statement: unknown) => ({
  payloadType: 'application/vnd.in-toto+json',
  payload: Buffer.from(JSON.stringify(statement)).toString('base64'),
  signatures: [{ keyid: 'a', sig: 'bbbb' }],
})

// Planted: text, href and children alone read of an object, as it was; a payload not decoded; every string
// taken; each seen to fail on 2026-11-25.
describe('the sentences of a JSON value', () => {
  test('are found under any key, line by line', () => {
    const value = {
      basis: [{ note: 'met' }, { note: 'The clerk saw it\nat the harbour of all places' }],
    }
    expect(sentencesIn(value)).toEqual(['The clerk saw it', 'at the harbour of all places'])
  })

  test('are found inside of a signed statement', () => {
    const method = { by: 'people', description: 'A letter that came by post.' }
    expect(sentencesIn({ envelope: sealed({ predicate: { method } }) })).toEqual([
      'A letter that came by post.',
    ])
  })

  test('are found in a script without spaces', () => {
    expect(sentencesIn(['港口的職員看見了'])).toEqual(['港口的職員看見了'])
  })

  test('are no terms, roles, digests, instants or names of programs and models', () => {
    const value = {
      kind: 'low_skill',
      role: 'leadership',
      sha256: 'a'.repeat(64),
      at: '2030-01-01T00:00:00.000Z',
      harms: ['desk:fraud'],
      runtime: [{ name: 'PyTorch', version: '2.9.0' }],
      hardware: { device: 'NVIDIA H100', machine: 'A machine' },
      n: 12,
      none: null,
    }
    expect(sentencesIn(value)).toEqual([])
    expect(sentencesIn(sealed({ predicate: value }))).toEqual([])
  })

  test('of what only looks signed are those that stand in it', () => {
    expect(sentencesIn({ payloadType: 'None of this is signed', payload: 'bm8=' })).toEqual([
      'None of this is signed',
    ])
  })
})
