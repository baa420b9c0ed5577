import { describe, expect, test } from 'vitest'
import {
  countSignOffs,
  seenDigest,
  verdictOf,
  type Occasion,
  type SignOff,
} from '../../../../schema/decision/index.ts'
import { runWith, there, valueOf } from '../facts.ts'

const DIGEST = 'e'.repeat(64)
const occasion: Occasion = {
  digest: DIGEST,
  proposer: 'user:proposer',
  team: { people: ['user:builder'], organizations: ['lab'] },
  irreversible: false,
}
const forGood: Occasion = { ...occasion, irreversible: true }
const signOff = (by: string, change: Partial<SignOff> = {}): SignOff => ({
  by: `user:${by}`,
  role: 'leadership',
  organization: 'university',
  choice: 'approve',
  reason: null,
  signedAt: '2026-03-01T12:04:00.000Z',
  authenticatedAt: '2026-03-01T12:00:00.000Z',
  digest: DIGEST,
  standing: { active: true, role: change.role ?? 'leadership' },
  ...change,
})
const builder = signOff('builder')
const outsider = signOff('outsider')
const enough = (signOffs: readonly SignOff[], on = occasion) =>
  countSignOffs(signOffs, on).lacks.length === 0

describe('what can be taken back', () => {
  test('needs two different people, one of them from outside the team', () => {
    expect(enough([builder, outsider])).toBe(true)
    expect(enough([outsider])).toBe(false)
    expect(enough([outsider, signOff('outsider')])).toBe(false)
    expect(enough([builder, signOff('colleague', { organization: 'lab' })])).toBe(false)
  })

  // Planted: each of the conditions of signOffProblem left out in turn; each seen to fail on 2026-11-25.
  test.each([
    ['the proposer', signOff('proposer')],
    ['somebody who saw something else', signOff('other', { digest: 'f'.repeat(64) })],
    ['a deactivated person', signOff('gone', { standing: { active: false, role: 'leadership' } })],
    [
      'somebody whose role has changed',
      signOff('moved', { standing: { active: true, role: 'staff' } }),
    ],
    [
      'a sign-in of 5 minutes and 1 ms ago',
      signOff('late', { authenticatedAt: '2026-03-01T11:58:59.999Z' }),
    ],
    [
      'a sign-in after the signature',
      signOff('early', { authenticatedAt: '2026-03-01T12:05:00.000Z' }),
    ],
  ])('does not count %s', (_, void_) => {
    expect(enough([builder, void_])).toBe(false)
    expect(countSignOffs([builder, void_], occasion).void).toHaveLength(1)
  })

  test('counts a person’s last word', () => {
    const regret = signOff('outsider', { choice: 'reject', reason: 'Too early.' })
    expect(countSignOffs([builder, outsider, regret], occasion)).toMatchObject({
      approving: 1,
      dissenting: 1,
    })
  })
})

describe('what can never be taken back', () => {
  const leader = signOff('leader', { organization: 'lab' })
  const reviewer = signOff('reviewer', { role: 'reviewer' })

  test('needs two of leadership and a third person from outside', () => {
    expect(enough([builder, leader, reviewer], forGood)).toBe(true)
    expect(enough([builder, leader], forGood)).toBe(false)
    expect(enough([builder, outsider], forGood)).toBe(false)
    expect(enough([outsider, reviewer, signOff('second', { role: 'reviewer' })], forGood)).toBe(
      false,
    )
  })
})

describe('the verdict', () => {
  const AT = '2026-03-01T12:05:00.000Z'

  test('gives an outcome only with the sign-offs it needs', () => {
    const run = runWith()
    expect(verdictOf(run, [], [builder, outsider], occasion, AT)).toMatchObject({
      refusals: [],
      gate: { outcome: 'staged' },
    })
    expect(verdictOf(run, [], [outsider], occasion, AT).refusals).toHaveLength(1)
    expect(verdictOf(run, [], [], occasion, AT).gate.points.governance).toBe('unknown')
  })

  test('counts sign-offs in S3 too where nothing can be taken back', () => {
    const run = runWith(facts => (facts.scope.release.accessLevel = 'downloadable'))
    const leader = signOff('leader', { organization: 'lab' })
    expect(valueOf(run, 'S3')).toBe('insufficient')
    const verdict = verdictOf(run, [], [builder, leader, outsider], forGood, AT)
    expect(verdict.answers.find(each => each.question === 'S3')?.value).toBe('met')
    expect(verdict.refusals).toEqual([])
  })
})

describe('the digest of what was seen', () => {
  const seen = { record: DIGEST, run: runWith(), evidence: [], waivers: [] }

  // Planted: the evidence left out; the waivers left out. Seen to fail on 2026-11-25.
  test('changes with the record, a fact, the evidence, its withdrawal and a waiver', () => {
    const waiver = {
      question: 'S4',
      proposedBy: { ref: 'user:a', role: 'staff' },
      acceptedBy: null,
      reason: 'r',
      controls: [],
      expiresAt: '2026-06-01T00:00:00.000Z',
    }
    const digests = [
      seen,
      { ...seen, record: 'f'.repeat(64) },
      { ...seen, run: runWith(facts => (facts.misuse.nearMisses = 9)) },
      { ...seen, evidence: [{ sha256: DIGEST, withdrawn: false }] },
      { ...seen, evidence: [{ sha256: DIGEST, withdrawn: true }] },
      { ...seen, waivers: [waiver] },
    ].map(seenDigest)
    expect(new Set(digests).size).toBe(digests.length)
  })

  test('does not change with the order in which evidence was attached', () => {
    const [a, b] = ['1', '2'].map(digit => ({ sha256: digit.repeat(64), withdrawn: false }))
    expect(seenDigest({ ...seen, evidence: [there(a), there(b)] })).toBe(
      seenDigest({ ...seen, evidence: [there(b), there(a)] }),
    )
  })
})
