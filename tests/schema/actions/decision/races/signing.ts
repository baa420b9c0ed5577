import { expect } from 'vitest'
import { people } from '../../newsroom.ts'
import type { Race } from './race.ts'

/** What else may happen while somebody signs. Nothing is decided: one decision does for all orders. */
export const SIGNING: Readonly<Record<string, Race>> = {
  'two people sign at once, and both have signed': async room => {
    const { id, release } = await room.proposed()
    return async meet => {
      const { digest } = await room.room(release)
      const before = await room.rows('SignOff', { decisionId: id })
      const ann = await room.jury().session('ann')
      const rob = await room.jury().session('rob')
      const ends = await meet(
        () => room.sign(id, digest, ann),
        () => room.sign(id, digest, rob),
      )
      expect(ends).toEqual(['done', 'done'])
      expect(await room.rows('SignOff', { decisionId: id })).toHaveLength(before.length + 2)
      expect((await room.room(release)).approving).toBe(2)
      return ends
    }
  },

  'somebody signs while it is edited, and has signed what they saw or nothing': async room => {
    const { id, release } = await room.proposed()
    let count = 0
    return async meet => {
      const { digest } = await room.room(release)
      const before = await room.rows('SignOff', { decisionId: id })
      const rob = await room.jury().session('rob')
      const summary = `Words no. ${++count}`
      const ends = await meet(
        () => room.sign(id, digest, rob),
        () => room.edit('ReleaseDecision', id, { summary }),
      )
      const added = (await room.rows('SignOff', { decisionId: id })).slice(before.length)
      expect(ends[1]).toBe('done')
      expect(['done', 'REVISION_CHANGED']).toContain(ends[0])
      expect(added.map(each => each['digest'])).toEqual(ends[0] === 'done' ? [digest] : [])
      // Whatever came first: nobody has signed what it says now.
      const now = await room.room(release)
      expect([now.digest === digest, now.approving]).toEqual([false, 0])
      return ends
    }
  },

  'somebody signs while they lose the right, and it does not count': async room => {
    const { id, release } = await room.proposed()
    return async (meet, { turn }) => {
      const { digest } = await room.room(release)
      const { rob } = room.jury().ids
      const session = await room.jury().session('rob')
      const before = await room.rows('SignOff', { decisionId: id })
      const change = turn % 2 ? { role: 'staff' } : { status: 'deactivated' }
      const ends = await meet(
        () => room.sign(id, digest, session),
        () => room.edit('User', rob, change, people.admin),
      )
      const added = (await room.rows('SignOff', { decisionId: id })).slice(before.length)
      expect(ends[1]).toBe('done')
      expect(['done', 'NOT_ALLOWED']).toContain(ends[0])
      expect(added).toHaveLength(ends[0] === 'done' ? 1 : 0)
      expect((await room.room(release)).approving).toBe(0)
      await room.edit('User', rob, { role: 'reviewer', status: 'active' }, people.admin)
      // What was signed before they lost it counts again; a later word of theirs takes its place.
      await room.sign(id, digest, 'rob', { choice: 'abstain', reason: 'Again from the start.' })
      return ends
    }
  },
}
