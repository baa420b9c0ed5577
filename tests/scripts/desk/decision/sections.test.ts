import { describe, expect, test } from 'vitest'
import type { Room } from '../../../../scripts/desk/decision/documents.ts'
import { sectionsOf } from '../../../../scripts/desk/decision/sections.ts'

const signOff = {
  by: 'user:1',
  role: 'reviewer',
  choice: 'approve',
  reason: null,
  signedAt: '2030-01-01T00:00:00.000Z',
  isOutside: true,
  problem: null,
  changed: [],
} as const
const waiver = {
  question: 'S4',
  reason: 'It is known.',
  controls: ['People look', 'A partner looks'],
  expiresAt: '2030-03-01T00:00:00.000Z',
  proposedBy: 'user:1',
  proposedRole: 'staff',
  acceptedBy: '',
  acceptedRole: '',
  problem: 'nobody has accepted it',
} as const
const room: Room = {
  release: '1B',
  decision: 'd',
  phase: 'proposed',
  kind: 'live',
  at: '2030-01-02T00:00:00.000Z',
  checklist: 1,
  thresholds: 1,
  lockedAt: null,
  outcome: 'hold',
  decided: null,
  decidedAt: null,
  digest: null,
  points: [],
  answers: [],
  refusals: [],
  approving: 0,
  outside: 0,
  lacks: [],
  voidSignOffs: [],
  idleWaivers: [],
  signOffs: [],
  waivers: [],
  conditions: [],
  comparison: null,
}
const lines = (more: Partial<Room>, heading: string) =>
  sectionsOf({ ...room, ...more }, actor => (actor === 'user:1' ? 'Rob' : actor)).find(
    each => each.heading === heading,
  )?.lines

// Planted: `changed` left out; the problem of an accepted waiver left out; `before` and `after` the other
// way round. Each seen to fail on 2026-11-25.
describe('beside its answers a printed checklist says', () => {
  test('who signed, who is independent, and what made a sign-off stale', () => {
    const stale = { problem: 'something has changed since it was signed', changed: ['evidence'] }
    const signOffs = [signOff, { ...signOff, by: 'user:2', isOutside: false, ...stale }]
    expect(lines({ signOffs, approving: 1, outside: 1 }, 'Sign-offs')).toEqual([
      '1 approve, 1 of them from outside.',
      'Rob, reviewer, independent, 2030-01-01T00:00:00.000Z. Approve.',
      'user:2, reviewer, of the building team, 2030-01-01T00:00:00.000Z. Approve. Does not count: something has changed since it was signed (evidence).',
    ])
  })

  test('nothing about sign-offs where history is recorded', () => {
    expect(lines({ kind: 'recorded' }, 'Sign-offs')).toBeUndefined()
  })

  test('which waivers are asked for, until when, and which do not count', () => {
    const accepted = { acceptedBy: 'user:3', acceptedRole: 'leadership', problem: 'it has run out' }
    const asked =
      'S4: It is known. Instead: People look; A partner looks. Until 2030-03-01T00:00:00.000Z, proposed by Rob, staff, '
    expect(lines({ waivers: [waiver, { ...waiver, ...accepted }] }, 'Waivers')).toEqual([
      `${asked}accepted by nobody yet: it does not count.`,
      `${asked}accepted by user:3, leadership. Does not count: it has run out.`,
    ])
  })

  test('what is different from the stage before, beside how much larger it is', () => {
    const difference = { question: 'D1', before: 'not_met', after: 'insufficient' } as const
    const comparison = {
      previous: '774M',
      differences: [{ ...difference, figureBefore: '0.77', figureAfter: null }],
      newMisuse: ['a'],
      newReports: [],
      newAdvice: [],
      uplift: { times: '2.01', from: '774000000', to: '1558000000' },
    }
    expect(lines({ comparison }, 'Since 774M')).toEqual([
      '2.01 times the parameters of what is public: 774000000 there, 1558000000 here.',
      'New since then: 1 confirmed serious misuses, 0 partner reports, 0 pieces of advice against release.',
      'D1: Not met, 0.77 then; Insufficient now.',
    ])
    const same = { ...comparison, differences: [] }
    expect(lines({ comparison: same }, 'Since 774M')).toContain('Every answer is the same.')
  })
})
