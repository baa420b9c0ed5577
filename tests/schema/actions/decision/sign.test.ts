import { expect, test } from 'vitest'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { sessionForToken } from '../../../../schema/platform/session/resolve.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { codeOf, people } from '../newsroom.ts'
import { to } from '../../records/ask.ts'
import { court } from './court.ts'

interface Shown {
  readonly checklist: {
    readonly answers: readonly { readonly question: string; readonly figure: string | null }[]
  }
}

describeOnBoth('a sign-off', desk => {
  const room = court(desk)
  /** What a change may be made to. */
  const decisionOf = async (id: string) => ({
    id,
    release: String((await room.row('ReleaseDecision', id)).releaseId),
    safeguard: String((await room.rows('Safeguard', { decisionId: id }))[0]?.id),
  })
  type Signed = Awaited<ReturnType<typeof decisionOf>> & { readonly digest: string }

  // Planted: `by === state.decision.proposedBy` left out of sign.ts. Seen to fail on 2026-11-25.
  test('is never that of who proposed it', async () => {
    const ready = await room.waived()
    await room.propose(ready.id)
    const { digest } = await room.room(ready.release)
    await room.edit('User', room.jury().ids.sue, { role: 'reviewer' }, people.admin)
    expect(await codeOf(room.sign(ready.id, digest, 'sue'))).toBe('NOT_INDEPENDENT')
    await room.edit('User', room.jury().ids.sue, { role: 'staff' }, people.admin)
  })

  test('is for a reviewer or leadership, never for a program', async () => {
    const { id, digest } = await room.proposed()
    expect(await codeOf(room.sign(id, digest, 'tom'))).toBe('NOT_ALLOWED')
    expect(await codeOf(room.sign(id, digest, people.admin))).toBe('NOT_ALLOWED')
    expect(await codeOf(room.sign(id, digest, people.loader))).toBe('NOT_ALLOWED')
  })

  // Planted: requireFreshSignIn left out of sign.ts. Seen to fail on 2026-11-25.
  test('takes a sign-in of the last five minutes, by password', async () => {
    const { id, digest } = await room.proposed()
    const at = (minutes: number) => room.jury().session('rob', minutes)
    expect(await codeOf(room.sign(id, digest, await at(5.001)))).toBe('SIGN_IN_AGAIN')
    expect(await codeOf(room.sign(id, digest, await at(-1)))).toBe('SIGN_IN_AGAIN')
    const own = 'mutation { done: issueOwnToken(name: "rob") { token } }'
    const { token } = await room.ask<{ token: string }>('rob', own, {})
    const byToken = (await sessionForToken(desk().context, token)) as Session
    expect(await codeOf(room.sign(id, digest, byToken))).toBe('SIGN_IN_AGAIN')
    await room.sign(id, digest, await at(5))
    expect(await room.rows('SignOff', { decisionId: id })).toHaveLength(1)
  })

  // Planted: the accounts locked before the tables; seen to fail on 2026-11-25: PostgreSQL ended most of
  // them as a deadlock.
  test('of several people at one moment is kept from each', async () => {
    const { id, digest } = await room.proposed()
    const names = ['rob', 'lea', 'ann', 'lab'] as const
    await Promise.all(names.map(name => room.sign(id, digest, name)))
    expect(await room.rows('SignOff', { decisionId: id })).toHaveLength(names.length)
  })

  // Planted: the comparison of digests left out of sign.ts. Seen to fail on 2026-11-25.
  test('binds what was seen, and nothing else can be signed', async () => {
    const { id, digest, release } = await room.proposed()
    expect(await codeOf(room.sign(id, '0'.repeat(64), 'rob'))).toBe('REVISION_CHANGED')
    await room.edit('ReleaseDecision', id, { uncertainty: 'More than was thought.' })
    expect(await codeOf(room.sign(id, digest, 'rob'))).toBe('REVISION_CHANGED')
    const now = await room.room(release)
    await room.sign(id, now.digest, 'rob')
    expect(await room.rows('SignOff', { decisionId: id })).toMatchObject([
      { by: `user:${room.jury().ids.rob}`, role: 'reviewer', digest: now.digest },
    ])
  })

  test('that does not approve says why, and its author alone chooses whether that is public', async () => {
    const { id, digest, release } = await room.signed()
    const against = (more: object) => room.sign(id, digest, 'kim', more)
    expect(await codeOf(against({ choice: 'reject' }))).toBe('INVALID_INPUT')
    expect(await codeOf(against({ choice: 'abstain', reason: '  ' }))).toBe('INVALID_INPUT')
    await against({ choice: 'abstain', reason: 'Unsure.' })
    // Of two words of one instant neither is the last.
    room.clock().forward(1_000)
    await against({ choice: 'reject', reason: 'Too early, I say.', isPublic: true })
    expect(await room.rows('SignOff', { decisionId: id, isPublic: true })).toHaveLength(1)
    expect((await room.room(release)).approving).toBe(2)
    await room.decide(id, digest)
    await room.submit('ReleaseDecision', id)
    const { json } = await room.preview('ReleaseDecision', id)
    const { checklist } = json as unknown as Shown
    expect(checklist.answers.find(each => each.question === 'G4')?.figure).toBe('1 open')
    expect(JSON.stringify(json)).toContain('Too early, I say.')
    expect(JSON.stringify(json)).not.toContain('Unsure.')
    expect(JSON.stringify(json)).not.toContain(room.jury().ids.kim)
  })

  test('gives way to a later one of the same person', async () => {
    const { id, digest, release } = await room.signed()
    room.clock().forward(1_000)
    await room.sign(id, digest, 'rob', { choice: 'reject', reason: 'I have thought again.' })
    expect((await room.room(release)).approving).toBe(1)
    expect(await codeOf(room.decide(id, digest))).toBe('CHECKS_FAILED')
    room.clock().forward(1_000)
    await room.sign(id, digest, 'rob')
    expect(await room.decide(id, digest)).toMatchObject({ outcome: 'staged' })
  })

  // Meant to catch: all public rows of the decided digest printed, as before (load/standing.ts). Not planted yet.
  test('is printed as its author’s last word, also where something has changed since', async () => {
    const { id, digest: before, release } = await room.proposed()
    const say = async (who: 'kim' | 'lab' | 'rob' | 'lea', digest: string, more?: object) => {
      room.clock().forward(1_000)
      await room.sign(id, digest, who, more)
    }
    const against = (reason: string, isPublic = true) => ({ choice: 'reject', reason, isPublic })
    await say('kim', before, against('Too early, I say.'))
    await room.edit('ReleaseDecision', id, { uncertainty: 'One comma, more.' })
    const { digest } = await room.room(release)
    await say('lab', digest, against('What he later kept to himself.'))
    await say('lab', digest, against('Not for the public.', false))
    await say('rob', digest, against('What he took back.'))
    await say('lea', digest, { ...against('I was not asked.'), choice: 'abstain' })
    await room.approve(id, digest)
    await room.decide(id, digest)
    const { json } = await room.preview('ReleaseDecision', id)
    expect(json?.dissent).toEqual([
      { choice: 'reject', role: 'reviewer', reason: 'Too early, I say.', ofEarlierState: true },
      { choice: 'abstain', role: 'leadership', reason: 'I was not asked.' },
    ])
  })

  /** Each kind of change that makes what was signed another thing. */
  const CHANGES: Readonly<Record<string, (signed: Signed) => Promise<unknown>>> = {
    'the record': ({ id }) => room.edit('ReleaseDecision', id, { haltOwner: 'Somebody else' }),
    'what the stage is': ({ release }) => room.edit('Release', release, { audience: 'Everybody' }),
    'an answer by a person': async ({ id }) => {
      const answer = { decision: to(id), question: 'G3', value: 'met', note: 'Looked at again.' }
      await room.make('ChecklistAnswer', answer, await room.jury().session('tom'))
    },
    'a control': ({ safeguard }) => room.edit('Safeguard', safeguard, { owner: 'Somebody else' }),
    'a scenario': ({ id }) =>
      room.make('ThreatScenario', {
        decision: to(id),
        harm: 'desk:spam',
        tier: 'organised',
        severity: 'minor',
        likelihood: 'Unlikely.',
        resources: 'A bot.',
      }),
    'what would re-open it': ({ id }) => room.make('ReopenCondition', { decision: to(id) }),
    'evidence that is added': ({ id }) => room.attach(id),
    'a waiver that is asked for': ({ id }) => room.waive(id, 'G3'),
    'a figure of the thresholds': async () => {
      const { family } = room.ground()
      const version = (await room.rows('ThresholdSet', { familyId: family })).length + 1
      await room.lock(await room.make('ThresholdSet', { family: to(family), version }))
    },
    'which stage it is': async ({ id }) => {
      const other = await room.stageAt('hosted')
      await room.edit('ReleaseDecision', id, { release: to(other) })
    },
    'a misuse that is seen': async () => {
      await room.make('MisuseObservation', {
        title: 'A misuse',
        kind: 'incident',
        severity: 'serious',
        triageState: 'confirmed',
        family: to(room.ground().family),
      })
    },
  }

  // Planted: waivers left out of seenDigest (evidence is in the facts as well). Seen to fail on 2026-11-25.
  test('goes stale by each kind of change, and what was seen before is decided by nobody', async () => {
    const { id } = await room.proposed()
    for (const [name, change] of Object.entries(CHANGES)) {
      const { releaseId } = await room.row('ReleaseDecision', id)
      const before = await room.room(String(releaseId))
      await room.approve(id, before.digest)
      expect((await room.room(String(releaseId))).approving, name).toBe(2)
      await change({ ...(await decisionOf(id)), digest: before.digest })
      const moved = await room.row('ReleaseDecision', id)
      const now = await room.room(String(moved.releaseId))
      expect(now.digest, name).not.toBe(before.digest)
      expect(now.approving, name).toBe(0)
      const problems = now.voidSignOffs.map(({ problem }) => problem)
      expect(problems, name).toEqual(Array(2).fill('something has changed since it was signed'))
      expect(await codeOf(room.decide(id, before.digest)), name).toBe('REVISION_CHANGED')
      expect(await codeOf(room.decide(id, now.digest)), name).toBe('CHECKS_FAILED')
    }
    // Or it would stand against every decision after this one.
    for (const { id: seen } of await room.rows('MisuseObservation')) {
      await room.edit('MisuseObservation', String(seen), { archivedAt: '2030-01-01T00:00:00.000Z' })
    }
  })

  test('goes stale by evidence that is withdrawn', async () => {
    const { id, release } = await room.waived()
    const evidence = await room.attach(id)
    await room.propose(id)
    const { digest } = await room.room(release)
    await room.approve(id, digest)
    expect((await room.room(release)).approving).toBe(2)
    await room.withdraw(evidence)
    expect((await room.room(release)).approving).toBe(0)
    expect(await codeOf(room.decide(id, digest))).toBe('REVISION_CHANGED')
  })

  // Planted: `standing.role !== role`, and `!standing.active`, left out of sign-off.ts. Seen to fail on 2026-11-25.
  test.each([
    ['role', { role: 'leadership' }, { role: 'reviewer' }, 'the role has changed'],
    ['account', { status: 'deactivated' }, { status: 'active' }, 'no longer active'],
  ])('counts no more when its author’s %s is another', async (_, change, back, words) => {
    const { id, digest, release } = await room.signed()
    const { rob } = room.jury().ids
    await room.edit('User', rob, change, people.admin)
    const now = await room.room(release)
    expect([now.digest, now.approving]).toEqual([digest, 1])
    expect(now.voidSignOffs[0]?.problem).toContain(words)
    expect(await codeOf(room.decide(id, digest))).toBe('CHECKS_FAILED')
    await room.edit('User', rob, back, people.admin)
  })

  test('does not go stale by time alone, until time changes an answer', async () => {
    const { id, digest, release } = await room.signed()
    room.clock().forward(20 * 60_000)
    expect((await room.room(release)).digest).toBe(digest)
    expect(await room.decide(id, digest)).toMatchObject({ outcome: 'staged' })
    const other = await room.signed()
    // By then nobody has looked for misuse for more than thirty days.
    room.clock().forward(40 * 86_400_000)
    expect((await room.room(other.release)).digest).not.toBe(other.digest)
    expect(await codeOf(room.decide(other.id, other.digest))).toBe('REVISION_CHANGED')
  })
})
