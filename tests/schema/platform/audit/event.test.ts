import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../../../schema/evidence/index.ts'
import { commitmentTo } from '../../../../schema/evidence/index.ts'
import { sealEvent } from '../../../../schema/platform/audit/index.ts'

const SALT = '11'.repeat(32)
const input = {
  id: 'e1',
  at: '2019-08-20T16:00:59.000Z',
  actor: 'user:u1',
  role: 'staff',
  operation: 'record.update',
  listKey: 'Source',
  itemId: 's1',
  changes: { title: 'A title that nobody may see', accessedOn: new Date('2019-08-20T00:00:00Z') },
}

describe('the canonical bytes of an audit event', () => {
  test('stay as they were fixed: version 1', () => {
    const { canonical } = sealEvent(input, SALT)
    const { fields, ...rest } = JSON.parse(canonical) as { fields: { name: string }[] }
    expect(rest).toEqual({
      actor: 'user:u1',
      at: '2019-08-20T16:00:59.000Z',
      id: 'e1',
      item: 's1',
      list: 'Source',
      operation: 'record.update',
      role: 'staff',
      saltDigest: sha256Hex(Buffer.from(SALT, 'hex')),
      version: 1,
    })
    expect(fields.map(f => f.name)).toEqual(['accessedOn', 'title'])
    expect(sha256Hex(Buffer.from(canonical))).toBe(sealEvent(input, SALT).digest)
    // The whole text, so that no later change of code can move a byte unnoticed.
    expect(sealEvent(input, SALT).digest).toMatchInlineSnapshot(
      `"5f8a078018a0d424fed410688ef1834b6af54a9454776f76dac56a4e7e73f04a"`,
    )
  })

  test('hold no value that was written', () => {
    expect(sealEvent(input).canonical).not.toContain('nobody may see')
  })

  test('commit to a value so that the salt proves it and another value does not fit', () => {
    const sealed = sealEvent(input)
    const commitment = sealed.fields.find(f => f.name === 'title')?.commitment
    expect(commitmentTo(sealed.salt, 'title', input.changes.title)).toBe(commitment)
    expect(commitmentTo(sealed.salt, 'title', 'Another title')).not.toBe(commitment)
  })

  // Planted: undefined parts of a value committed to as null; seen to fail on 2026-11-24.
  test('commit to a value as it is stored, where what is undefined inside it is not', () => {
    const written = [{ type: 'relationship', data: { id: 'x', label: undefined } }]
    const stored: unknown = JSON.parse(JSON.stringify(written))
    expect(commitmentTo(SALT, 'body', written)).toBe(commitmentTo(SALT, 'body', stored))
  })

  test('differ for the same value in two events, so that a short value cannot be guessed from the log', () => {
    const [one, two] = [sealEvent(input), sealEvent(input)]
    expect(one.fields[0]?.commitment).not.toBe(two.fields[0]?.commitment)
  })
})
