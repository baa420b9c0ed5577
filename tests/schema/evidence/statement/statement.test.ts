import { describe, expect, it } from 'vitest'
import {
  canonicalBytes,
  CHECKPOINT,
  envelopeBytes,
  IN_TOTO,
  makeStatement,
  MANIFEST,
  openSealed,
  seal,
  signEnvelope,
  statementBytes,
  WITHDRAWAL,
  type Checkpoint,
} from '../../../../schema/evidence/index.ts'
import { refusal } from '../../../support/temp.ts'
import { at, makeKeys } from '../support.ts'

const keys = makeKeys()
const state: Checkpoint = {
  log: 'public',
  number: 0,
  size: 3,
  rootHash: 'd'.repeat(64),
  at: at(20),
  covers: [{ name: 'index.json', sha256: 'e'.repeat(64) }],
}
const sealedBytes = (payload: Buffer, type = IN_TOTO, key = keys.checkpoint) =>
  envelopeBytes(signEnvelope(type, payload, [key]))

describe('a sealed statement', () => {
  it('says what was stated, by whom, and about what', () => {
    const sealed = seal(CHECKPOINT, state, [keys.checkpoint])
    const opened = openSealed(CHECKPOINT, sealed, keys.ring)
    expect(opened).toEqual({ value: state, signedBy: [keys.checkpoint.keyid] })
    expect(makeStatement(CHECKPOINT, state)).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://release-desk.example/checkpoint/v1',
      subject: [
        { name: 'public', digest: { rfc6962Sha256: state.rootHash } },
        { name: 'index.json', digest: { sha256: 'e'.repeat(64) } },
      ],
      predicate: state,
    })
  })

  it('is the same bytes each time that the same is stated', () => {
    expect(seal(CHECKPOINT, state, [keys.checkpoint])).toEqual(
      seal(CHECKPOINT, { ...state }, [keys.checkpoint]),
    )
  })

  it.each([
    ['signed by a stranger', makeKeys().checkpoint, 'KEY_UNKNOWN'],
    ['signed by a key for something else', keys.evidence, 'KEY_UNKNOWN'],
  ])('is refused where it is %s', (_, key, code) => {
    const sealed = seal(CHECKPOINT, state, [key])
    expect(() => openSealed(CHECKPOINT, sealed, keys.ring)).toThrow(refusal(code))
  })

  it.each([at(-1), at(365)])('is refused where its key does not hold at %s', when => {
    const sealed = seal(CHECKPOINT, { ...state, at: when }, [keys.checkpoint])
    expect(() => openSealed(CHECKPOINT, sealed, keys.ring)).toThrow(refusal('KEY_OUT_OF_WINDOW'))
  })

  it('is of no use as a statement of another kind', () => {
    const sealed = seal(WITHDRAWAL, { manifest: 'f'.repeat(64), reason: 'Wrong.', at: at(20) }, [
      keys.evidence,
    ])
    expect(() => openSealed(MANIFEST, sealed, keys.ring)).toThrow(refusal('POLICY_UNMET'))
  })

  const { subject, ...rest } = makeStatement(CHECKPOINT, state)
  it.each<[string, Buffer, string]>([
    ['with a field more', canonicalBytes({ ...rest, subject, note: 1 }), 'POLICY_UNMET'],
    [
      'about something else',
      canonicalBytes({ ...rest, subject: subject.slice(1) }),
      'POLICY_UNMET',
    ],
    ['without a subject', canonicalBytes({ ...rest, subject: [] }), 'POLICY_UNMET'],
    ['of an older form', canonicalBytes({ ...rest, subject, _type: 'v0' }), 'POLICY_UNMET'],
    ['written otherwise', Buffer.from(JSON.stringify({ subject, ...rest })), 'NOT_CANONICAL'],
  ])('is refused where it is genuine and %s', (_, payload, code) => {
    expect(() => openSealed(CHECKPOINT, sealedBytes(payload), keys.ring)).toThrow(refusal(code))
  })

  it('is refused where the envelope says that it holds something else', () => {
    const bytes = sealedBytes(statementBytes(makeStatement(CHECKPOINT, state)), 'application/json')
    expect(() => openSealed(CHECKPOINT, bytes, keys.ring)).toThrow(refusal('POLICY_UNMET'))
  })
})
