import { describe, expect, test } from 'vitest'
import { spansOf, type SpanVersion } from '../../../../schema/actions/redact/spans.ts'

const version = (number: number, revisions: SpanVersion['revisions'], more = {}): SpanVersion => ({
  version: number,
  changeKind: number === 1 ? 'first' : 'update',
  isRedacted: false,
  revisions,
  ...more,
})

// Planted: what is embedded left out; a retraction taken for a version that stays. Each seen to fail on
// 2026-11-25.
describe('the saved states that go with a version', () => {
  const first = version(1, { 'Event:e': 2, 'Source:s': 1 })
  const second = version(2, { 'Event:e': 5, 'Source:s': 3 })
  const third = version(3, { 'Event:e': 6, 'Source:s': 3 })
  const latest = { 'Event:e': 8, 'Source:s': 3 }
  const spans = (versions: SpanVersion[], chosen: SpanVersion[]) =>
    spansOf(versions, chosen, latest)

  test('reach from the version before that stays to the one after, of all that it embeds', () => {
    expect(spans([first, second, third], [second])).toEqual([
      { record: 'Event:e', after: 2, upTo: 5 },
      { record: 'Source:s', after: 1, upTo: 2 },
    ])
  })

  test('begin with the first where none before stays', () => {
    expect(spans([first, second], [first])).toEqual([
      { record: 'Event:e', after: 0, upTo: 4 },
      { record: 'Source:s', after: 0, upTo: 2 },
    ])
  })

  test('end before the present state where none after stays', () => {
    expect(spans([first, second], [second])).toEqual([
      { record: 'Event:e', after: 2, upTo: 7 },
      { record: 'Source:s', after: 1, upTo: 2 },
    ])
  })

  test('go past a retraction and what was redacted before', () => {
    const retraction = version(3, { 'Event:e': 6 }, { changeKind: 'retraction' })
    const redacted = version(2, { 'Event:e': 5 }, { isRedacted: true })
    expect(spans([first, redacted, retraction], [first])).toEqual([
      { record: 'Event:e', after: 0, upTo: 7 },
      { record: 'Source:s', after: 0, upTo: 2 },
    ])
  })
})
