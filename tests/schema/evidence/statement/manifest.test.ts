import { describe, expect, it } from 'vitest'
import {
  EVIDENCE_KINDS,
  isExpired,
  lockedBeforehand,
  makeStatement,
  MANIFEST,
  MEASURERS,
  SELECTIONS,
  type Manifest,
} from '../../../../schema/evidence/index.ts'
import { MEASURED_BY, SELECTION_PROTOCOL } from '../../../../schema/vocabulary/index.ts'
import { refusal } from '../../../support/temp.ts'
import { at, manifestOf } from '../support.ts'

const bytes = Buffer.from('{}')
const good = manifestOf([bytes])
const state = (also: object) => () => makeStatement(MANIFEST, { ...good, ...also } as Manifest)

describe('a manifest', () => {
  it('is about the bytes that came out', () => {
    const [output] = good.outputs
    expect(makeStatement(MANIFEST, good).subject).toEqual([
      { name: output?.name, digest: { sha256: output?.sha256 } },
    ])
  })

  it.each(Object.keys(good))('must tell: %s', field => {
    expect(state({ [field]: undefined })).toThrow(refusal('MALFORMED'))
  })

  it.each<[string, object]>([
    ['a field that nobody knows', { mood: 'good' }],
    ['an end before the start', { endedAt: at(9) }],
    ['a record before the end', { recordedAt: at(10) }],
    ['an expiry that has passed already', { expiresAt: good.recordedAt }],
    ['a day for an instant', { startedAt: '2026-01-01' }],
    ['a day that no month has', { startedAt: '2026-02-30T00:00:00.000Z' }],
    ['no word of what it does not show', { nonClaims: [] }],
    ['an empty word of it', { nonClaims: [' '] }],
    ['nothing that came out', { outputs: [] }],
    ['two outputs of one name', { outputs: [...good.outputs, ...good.outputs] }],
    ['a negative number of samples', { counts: { samples: -1 } }],
    ['part of a sample', { counts: { samples: 0.5 } }],
    ['a measurer of another sort', { measuredBy: { who: 'Us', relation: 'friend' } }],
    ['an abbreviated commit', { method: { ...good.method, commit: 'abc1234' } }],
    ['a seed that is no number', { method: { ...good.method, seeds: ['x'] } }],
    ['a result that people computed', { method: { by: 'people', description: 'By hand.' } }],
    ['a result of no model', { models: [] }],
    ['a result from no machine', { hardware: null }],
    ['a result of no program', { runtime: [] }],
    ['another digest than SHA-256', { models: [{ name: 'small', sha256: 'A'.repeat(64) }] }],
    ['a value that is no JSON', { method: { ...good.method, parameters: { topK: 1n } } }],
  ])('is refused with %s', (_, also) => {
    expect(state(also)).toThrow(refusal('MALFORMED'))
  })

  it.each(EVIDENCE_KINDS)('may vouch for a %s', kind => {
    expect(makeStatement(MANIFEST, { ...good, kind }).predicate.kind).toBe(kind)
  })

  it('of a document needs neither model nor machine', () => {
    const people = { by: 'people', description: 'Received by post.' } as const
    const document = { kind: 'document', method: people, models: [], runtime: [], hardware: null }
    expect(state({ ...document, thresholds: null })).not.toThrow()
  })

  it('knows whether its thresholds were locked before it began', () => {
    const lockedAt = (day: number) =>
      lockedBeforehand({
        ...good,
        thresholds: { name: 't', version: 1, sha256: 'b'.repeat(64), lockedAt: at(day) },
      })
    expect([lockedAt(9), lockedAt(10), lockedAt(11)]).toEqual([true, false, false])
    expect(lockedBeforehand({ ...good, thresholds: null })).toBeNull()
  })

  it('counts until the instant at which it expires', () => {
    expect([at(101), at(102)].map(when => isExpired(good, when))).toEqual([false, true])
  })

  it('speaks the words of the vocabulary', () => {
    expect([...MEASURERS]).toEqual(MEASURED_BY.values)
    expect([...SELECTIONS]).toEqual(SELECTION_PROTOCOL.values)
  })
})
