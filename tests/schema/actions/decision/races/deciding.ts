import { expect } from 'vitest'
import { settled } from '../../../../../schema/platform/background.ts'
import { to } from '../../../records/ask.ts'
import { people } from '../../newsroom.ts'
import type { Court, Race } from './race.ts'

/** Codes by which whoever comes too late, or decides on what has changed, is told. */
const LATE = ['WRONG_STATE', 'CONFLICT', 'REVISION_CHANGED', 'CHECKS_FAILED']

const MISUSE = { kind: 'incident', severity: 'serious' }

/** Decided as a whole and as it was signed, or not at all. */
async function expectWhole(room: Court, id: string, digest: string, isDecided: boolean) {
  const row = await room.row('ReleaseDecision', id)
  const results = await room.rows('GateResult', { decisionId: id })
  expect(results.map(each => each['digest'])).toEqual(isDecided ? [digest] : [])
  expect(row['decidedDigest']).toBe(isDecided ? digest : '')
  expect(row['outcome']).toBe(isDecided ? 'staged' : null)
}

/**
 * What else may happen while it is decided. Each order has a decision of its own. People come by sessions
 * of real accounts: those are what a decision waits for, and what waits for it.
 */
export const DECIDING: Readonly<Record<string, Race>> = {
  'it is edited while it is decided, and one of both is done': async room => async meet => {
    const { id, digest } = await room.signed()
    const lea = await room.jury().session('lea')
    const tom = await room.jury().session('tom')
    const ends = await meet(
      () => room.decide(id, digest, lea),
      () => room.edit('ReleaseDecision', id, { summary: 'Other words.' }, tom),
    )
    expect(ends.filter(end => end === 'done')).toHaveLength(1)
    expect([...LATE, 'KS_VALIDATION_FAILURE']).toContain(ends.find(end => end !== 'done'))
    await expectWhole(room, id, digest, ends[0] === 'done')
    const { summary } = await room.row('ReleaseDecision', id)
    expect(summary).toBe(ends[0] === 'done' ? 'It goes out.' : 'Other words.')
    return ends
  },

  'two people decide, and one of them has decided': async room => async meet => {
    const { id, digest } = await room.signed()
    const ann = await room.jury().session('ann')
    const lea = await room.jury().session('lea')
    const ends = await meet(
      () => room.decide(id, digest, ann),
      () => room.decide(id, digest, lea),
    )
    expect(ends.filter(end => end === 'done')).toHaveLength(1)
    expect(LATE).toContain(ends.find(end => end !== 'done'))
    await expectWhole(room, id, digest, true)
    return ends
  },

  'what it rests on changes while it is decided, and it is decided on what was signed or not at all':
    async room => {
      const { family } = room.ground()
      return async (meet, { turn }) => {
        const ready = await room.waived()
        const query = { version: 1, when: WITHDRAWN }
        const condition = await room.make('ReopenCondition', { decision: to(ready.id), query })
        const other = await room.make('ReopenCondition', { decision: to(ready.id) })
        const evidence = await room.attach(ready.id)
        const waiver = await room.waive(ready.id, 'G3')
        await room.propose(ready.id)
        const { digest } = await room.room(ready.release)
        await room.approve(ready.id, digest)
        const lea = await room.jury().session('lea')
        const tom = await room.jury().session('tom')
        const version = (await room.rows('ThresholdSet', { familyId: family })).length + 1
        const set = await room.make('ThresholdSet', { family: to(family), version })
        const archived = { archivedAt: new Date(room.clock().now()) }
        /** Each with what whoever comes after the decision is told; null: it may still be done. */
        const changes = [
          [() => room.withdraw(evidence), null],
          [() => room.lock(set), null],
          [() => room.waive(ready.id, 'D5'), 'WRONG_STATE'],
          [() => room.accept(waiver.id), 'WRONG_STATE'],
          [() => room.edit('ReopenCondition', other, archived, tom), 'KS_VALIDATION_FAILURE'],
        ] as const
        const kind = turn % changes.length
        const [change, told] = changes[kind] as (typeof changes)[number]
        const ends = await meet(() => room.decide(ready.id, digest, lea), change)
        if (ends[0] !== 'done') expect(LATE).toContain(ends[0])
        expect(ends[1]).toBe((ends[0] === 'done' && told) || 'done')
        await expectWhole(room, ready.id, digest, ends[0] === 'done')
        await settled()
        const isDue = ends[0] === 'done' && kind === 0
        const { phase } = await room.row('ReleaseDecision', ready.id)
        expect(phase).toBe(isDue ? 'review_due' : ends[0] === 'done' ? 'decided' : 'proposed')
        expect((await room.row('ReopenCondition', condition))['firedAt'] !== null).toBe(isDue)
        return ends
      }
    },

  'a misuse is confirmed while it is decided, and keeps it back or re-opens it':
    async room => async meet => {
      const { id, digest } = await room.signed()
      const lea = await room.jury().session('lea')
      const tom = await room.jury().session('tom')
      const title = `A misuse beside ${id}`
      const data = { ...MISUSE, title, triageState: 'confirmed', family: to(room.ground().family) }
      const ends = await meet(
        () => room.decide(id, digest, lea),
        () => room.make('MisuseObservation', data, tom),
      )
      expect(ends[1]).toBe('done')
      if (ends[0] !== 'done') expect(LATE).toContain(ends[0])
      await expectWhole(room, id, digest, ends[0] === 'done')
      await settled()
      const { phase } = await room.row('ReleaseDecision', id)
      expect(phase).toBe(ends[0] === 'done' ? 'review_due' : 'proposed')
      // Or it would stand against every decision after this one.
      for (const seen of await room.rows('MisuseObservation', { archivedAt: null })) {
        const archived = { archivedAt: new Date(room.clock().now()) }
        await room.edit('MisuseObservation', String(seen['id']), archived)
      }
      return ends
    },

  'who has signed is deactivated while it is decided, and it is decided before or not at all':
    async room => async meet => {
      const { id, digest } = await room.signed()
      const lea = await room.jury().session('lea')
      const { rob } = room.jury().ids
      const ends = await meet(
        () => room.decide(id, digest, lea),
        () => room.edit('User', rob, { status: 'deactivated' }, people.admin),
      )
      expect(ends[1]).toBe('done')
      expect(['done', 'CHECKS_FAILED']).toContain(ends[0])
      await expectWhole(room, id, digest, ends[0] === 'done')
      await room.edit('User', rob, { status: 'active' }, people.admin)
      return ends
    },
}

const WITHDRAWN = { kind: 'evidence', atLeast: 1, is: ['withdrawn'], staleAfterDays: 90 }
