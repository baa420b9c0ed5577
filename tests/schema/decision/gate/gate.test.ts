import { describe, expect, test } from 'vitest'
import {
  CURRENT_CHECKLIST,
  gateOf,
  requireWaivable,
  type Answer,
  type Waiver,
} from '../../../../schema/decision/index.ts'
import { runWith, there } from '../facts.ts'

const AT = '2026-03-01T12:00:00.000Z'
const waiver = (change: Partial<Waiver> = {}): Waiver => ({
  question: 'S4',
  proposedBy: { ref: 'user:a', role: 'staff' },
  acceptedBy: { ref: 'user:b', role: 'leadership' },
  reason: 'The previous stage was read by few.',
  controls: ['A weekly look at the mailbox.'],
  expiresAt: '2026-06-01T00:00:00.000Z',
  ...change,
})
const early = () => runWith(facts => (there(facts.scope.previous).releasedOn = '2026-02-01'))
const signed: Answer[] = [
  { ...there(runWith().answers.find(each => each.question === 'G1')), value: 'met' },
]

describe('the gate', () => {
  test('is clear on every point, and staged, when all is met and signed', () => {
    const gate = gateOf(runWith(), [], AT, signed)
    expect(new Set(Object.values(gate.points))).toEqual(new Set(['clear']))
    expect(gate).toMatchObject({ outcome: 'staged', blockers: [], waived: [], idle: [] })
  })

  test('names what blocks, and holds', () => {
    expect(gateOf(early(), [], AT, signed)).toMatchObject({
      outcome: 'hold',
      blockers: [{ question: 'S4', point: 'scope', state: 'concern' }],
    })
  })

  test('is unknown, not a concern, where an answer is insufficient', () => {
    const gate = gateOf(
      runWith(facts => (there(facts.scope.previous).releasedOn = null)),
      [],
      AT,
      signed,
    )
    expect(gate).toMatchObject({ outcome: 'hold', points: { scope: 'unknown' } })
  })

  test('takes an answer that is not there for unknown', () => {
    const run = { ...runWith(), answers: [] }
    expect(new Set(Object.values(gateOf(run, [], AT).points))).toEqual(new Set(['unknown']))
  })
})

describe('a waiver', () => {
  test('lets its question pass until it runs out', () => {
    expect(gateOf(early(), [waiver()], AT, signed)).toMatchObject({
      outcome: 'staged',
      waived: ['S4'],
    })
    expect(gateOf(early(), [waiver()], '2026-06-01T00:00:00.000Z', signed).outcome).toBe('hold')
  })

  // Planted: the comparison of the two roles left out; that of the two people left out. Seen to fail on 2026-11-25.
  test.each([
    ['nobody accepted it', { acceptedBy: null }],
    ['one person did both', { acceptedBy: { ref: 'user:a', role: 'leadership' } }],
    ['two of one role did', { acceptedBy: { ref: 'user:b', role: 'staff' } }],
    ['it has no reason', { reason: ' ' }],
    ['nothing is done instead', { controls: [''] }],
  ])('does not count where %s', (_, change) => {
    const gate = gateOf(early(), [waiver(change)], AT, signed)
    expect(gate.outcome).toBe('hold')
    expect(gate.idle).toHaveLength(1)
  })

  test.each(['P4', 'P5', 'G1'])('of %s is refused, and would not count', question => {
    expect(() => requireWaivable(CURRENT_CHECKLIST, question)).toThrow(
      expect.objectContaining({ code: 'NOT_WAIVABLE' }),
    )
    expect(gateOf(runWith(), [waiver({ question })], AT)).toMatchObject({
      outcome: 'hold',
      waived: [],
    })
  })
})
