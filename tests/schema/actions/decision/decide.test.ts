import { describe, expect, test } from 'vitest'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { describeOnBoth, person } from '../../../support/index.ts'
import { problemsOf } from '../../platform/audit/strike/soundness.ts'
import { readTables } from '../../platform/audit/strike/state.ts'
import { to } from '../../records/ask.ts'
import { codeOf, people } from '../newsroom.ts'
import { court } from './court.ts'
import { decideWithWaivers, preparedDecision } from './decided.ts'
import type { Name } from './jury.ts'

const WAIVER_ENDS = { version: 1, when: { kind: 'waiver' } }

describeOnBoth('decide', desk => {
  const room = court(desk)

  test('gives the outcome that answers, waivers and sign-offs carry, with all that it rests on', async () => {
    const { id, release, digest } = await room.signed()
    expect(await room.decide(id, digest)).toEqual({ phase: 'decided', outcome: 'staged' })
    const lea = `user:${room.jury().ids.lea}`
    const row = await room.row('ReleaseDecision', id)
    expect(row).toMatchObject({ decidedBy: lea, decidedDigest: digest })
    const [gate] = await room.rows('GateResult', { decisionId: id })
    expect(gate).toMatchObject({
      digest,
      outcome: 'staged',
      blockers: [],
      waived: ['E1', 'E4'],
      decidedBy: lea,
      count: {
        approving: 2,
        outside: 1,
        roles: [
          { role: 'leadership', count: 1 },
          { role: 'reviewer', count: 1 },
        ],
      },
    })
    expect(await room.rows('ChecklistRun', { id: gate?.runId })).toHaveLength(1)
    expect(await room.row('Release', release)).toMatchObject({
      status: 'released',
      statusRecorded: false,
    })
    expect(problemsOf(await readTables(desk().place))).toEqual([])
  })

  test('refuses while anything is lacking, and says what', async () => {
    const { id, digest } = await room.proposed()
    await room.sign(id, digest, 'rob')
    expect(await codeOf(room.decide(id, digest))).toBe('CHECKS_FAILED')
    await room.sign(id, digest, 'ann', { choice: 'abstain', reason: 'I do not know.' })
    const refused = room.decide(id, digest)
    await expect(refused).rejects.toThrow(/Sign-offs are missing: 1 more to approve/)
    expect(await room.rows('GateResult', { decisionId: id })).toEqual([])
  })

  test('refuses while a blocking answer is open', async () => {
    const { id, release } = await room.prepared()
    await room.propose(id)
    const { digest, outcome } = await room.room(release)
    expect(outcome).toBe('hold')
    await room.approve(id, digest)
    await expect(room.decide(id, digest)).rejects.toThrow(/E1, E4 stand against a release/)
  })

  // Planted: the comparison of digests left out of decide.ts. Seen to fail on 2026-11-25.
  test('decides on exactly what was looked at', async () => {
    const { id, digest } = await room.signed()
    expect(await codeOf(room.decide(id, '0'.repeat(64)))).toBe('REVISION_CHANGED')
    await room.edit('ReleaseDecision', id, { summary: 'It goes out in spring.' })
    expect(await codeOf(room.decide(id, digest))).toBe('REVISION_CHANGED')
  })

  test('is for leadership, after a fresh sign-in', async () => {
    const { id, digest } = await room.signed()
    for (const who of ['sue', 'rob'] as const) {
      expect(await codeOf(room.decide(id, digest, who))).toBe('NOT_ALLOWED')
    }
    expect(await codeOf(room.decide(id, digest, people.admin))).toBe('NOT_ALLOWED')
    const late = await room.jury().session('lea', 6)
    expect(await codeOf(room.decide(id, digest, late))).toBe('SIGN_IN_AGAIN')
    const stale = await room.jury().session('lea')
    const { lea } = room.jury().ids
    await room.edit('User', lea, { role: 'reviewer' }, people.admin)
    expect(await codeOf(room.decide(id, digest, stale))).toBe('NOT_ALLOWED')
    await room.edit('User', lea, { role: 'leadership' }, people.admin)
  })

  test('happens once, to what is proposed: neither before nor again nor to history', async () => {
    const early = await room.waived()
    const { digest } = await room.room(early.release)
    expect(await codeOf(room.decide(early.id, digest))).toBe('WRONG_STATE')
    expect(await codeOf(room.sign(early.id, digest, 'rob'))).toBe('WRONG_STATE')
    const done = await room.signed()
    await room.decide(done.id, done.digest)
    expect(await codeOf(room.decide(done.id, done.digest))).toBe('WRONG_STATE')
    expect(await codeOf(room.sign(done.id, done.digest, 'kim'))).toBe('WRONG_STATE')
    expect(await codeOf(room.propose(done.id))).toBe('WRONG_STATE')
    expect(await codeOf(room.waive(done.id, 'E3'))).toBe('WRONG_STATE')
    expect(await codeOf(room.decide('nothing', done.digest))).toBe('NOT_FOUND')
  })

  test('of two at once one decides', async () => {
    const { id, digest } = await room.signed()
    const both = await Promise.allSettled([
      room.decide(id, digest, 'lea'),
      room.decide(id, digest, 'ann'),
    ])
    // The second waits for the first, and finds the decision made.
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { extensions: { code: 'WRONG_STATE' } },
    })
    expect(await room.rows('GateResult', { decisionId: id })).toHaveLength(1)
  })

  describe('what can never be taken back', () => {
    test('takes two of leadership and a third person from outside', async () => {
      const stage = await room.stageAt('downloadable')
      const { id, digest, release } = await room.signed({}, stage)
      expect(await codeOf(room.decide(id, digest))).toBe('CHECKS_FAILED')
      await room.sign(id, digest, 'lab')
      expect((await room.room(release)).lacks).toEqual(['1 more of leadership to approve'])
      await room.sign(id, digest, 'lea')
      expect(await room.decide(id, digest)).toEqual({ phase: 'decided', outcome: 'staged' })
    })
  })

  test('without detection and controls it goes to partners alone', async () => {
    const { id, release, safeguards } = await room.waived()
    for (const each of safeguards) {
      await room.edit('Safeguard', each, { archivedAt: '2030-01-01T00:00:00.000Z' })
    }
    await room.propose(id)
    const { digest, points } = await room.room(release)
    expect(points).toContainEqual({ point: 'detectability', state: 'concern' })
    await room.approve(id, digest)
    expect(await room.decide(id, digest)).toEqual({ phase: 'decided', outcome: 'partners_only' })
    expect(await room.row('Release', release)).toMatchObject({ status: 'partner_only' })
  })

  test('what it froze stays counted, whatever becomes of its signers', async () => {
    const { id, digest, release } = await room.signed()
    await room.decide(id, digest)
    const [before] = await room.rows('GateResult', { decisionId: id })
    const { rob } = room.jury().ids
    await room.edit('User', rob, { status: 'deactivated' }, people.admin)
    expect(await room.rows('GateResult', { decisionId: id })).toEqual([before])
    expect(await room.row('ReleaseDecision', id)).toMatchObject({ outcome: 'staged' })
    expect((await room.room(release)).phase).toBe('decided')
    await room.edit('User', rob, { status: 'active' }, people.admin)
  })

  // Planted: `keepsWhatWasSigned` and `staysOnceDecided` left out. Seen to fail on 2026-11-25.
  // Planted: revisions alone asked for, as before (checks/independence.ts); each of the four parts left out
  // of checks/printed-parts.ts. Seen to fail on 2026-11-25.
  test('is published by nobody who wrote a part of its page that the last version lacks', async () => {
    const { id, release } = await room.prepared()
    const [asked, writer] = [person('staff', { id: 'both' }), person('reviewer', { id: 'both' })]
    await room.make('ReopenCondition', { decision: to(id), query: WAIVER_ENDS }, asked)
    const evidence = await room.attach(id, 'tom')
    await room.accept((await room.waive(id, 'E1', {}, 'rob')).id, 'lea')
    await room.accept((await room.waive(id, 'E4')).id, 'lea')
    await room.propose(id)
    const { digest } = await room.room(release)
    await room.approve(id, digest)
    const dissent = { choice: 'reject', reason: 'His uncle was bribed.', isPublic: true }
    await room.sign(id, digest, 'kim', dissent)
    await room.decide(id, digest)
    await room.edit('User', room.jury().ids.tom, { role: 'reviewer' }, people.admin)
    const publish = async (who: Name | Session, note?: string) => {
      const session = typeof who === 'string' ? await room.jury().session(who) : who
      const seen = await room.preview('ReleaseDecision', id)
      return room.publish('ReleaseDecision', id, { digest: seen.digest, note }, session)
    }
    await room.submit('ReleaseDecision', id)
    for (const who of ['rob', 'kim', 'tom', writer] as const) {
      expect(await codeOf(publish(who))).toBe('NOT_INDEPENDENT')
    }
    const seen = await room.preview('ReleaseDecision', id)
    const later = { digest: seen.digest, at: new Date(room.clock().now() + 60_000) }
    const rob = await room.jury().session('rob')
    expect(await codeOf(room.schedule('ReleaseDecision', id, later, rob))).toBe('NOT_INDEPENDENT')
    // Who accepted a waiver wrote nothing of it.
    await publish('lea')
    await room.withdraw(evidence)
    await room.submit('ReleaseDecision', id)
    expect(await publish('rob', 'Evidence was withdrawn.')).toMatchObject({ publishedVersion: 2 })
    await room.edit('User', room.jury().ids.tom, { role: 'staff' }, people.admin)
  })

  test('what was signed stays as it was signed, and what re-opens it where it was', async () => {
    const { id, digest, conditions } = await room.signed()
    await room.decide(id, digest)
    const [condition = ''] = conditions
    const refused = [
      room.edit('ReleaseDecision', id, { summary: 'Said better.' }),
      room.edit('ReopenCondition', condition, {
        archivedAt: '2030-01-01T00:00:00.000Z',
      }),
      room.edit('ReopenCondition', condition, { query: { version: 1, when: { kind: 'waiver' } } }),
    ]
    for (const each of refused) expect(await codeOf(each)).toBe('KS_VALIDATION_FAILURE')
    await room.make('ReopenCondition', { decision: to(id) })
  })

  describe('a stage that is decided', () => {
    /** A stage of its own, decided as “staged”. */
    const decided = async () => {
      const stage = await room.stageAt('api')
      const { id, digest } = await room.signed({}, stage)
      await room.decide(id, digest)
      return { stage, id }
    }
    const OTHER = {
      accessLevel: 'fully_open',
      components: 'The weights',
      audience: 'Everybody',
      parametersExact: '1558000000',
    }
    const NOTED = { kind: 'update', note: 'It goes out.' }
    const problemsOf = async (stage: string) =>
      (await room.preview('Release', stage)).problems.map(({ field }) => field)

    // Planted: `keepsToItsDecision` taken off the list; only the outcome compared in release-status.ts.
    // Each seen to fail on 2026-11-25.
    test('stays what was signed until another decision is begun, and goes out only as decided', async () => {
      const { stage } = await decided()
      const team = { buildingTeamUsers: { disconnect: [{ id: room.jury().ids.ann }] } }
      for (const data of [...Object.entries(OTHER).map(([field, to]) => ({ [field]: to })), team]) {
        expect(await codeOf(room.edit('Release', stage, data))).toBe('KS_VALIDATION_FAILURE')
      }
      await room.edit('Release', stage, { knownLimits: 'It makes things up, and rhymes.' })
      expect(await problemsOf(stage)).toEqual([])
      await room.prepared({}, stage)
      await room.edit('Release', stage, OTHER)
      expect(await problemsOf(stage)).toEqual(Object.keys(OTHER))
      expect(await codeOf(room.release('Release', stage, NOTED))).toBe('CHECKS_FAILED')
    })

    // Planted: team and access level of now in state.ts, and of now on the page. Seen to fail on
    // 2026-11-25.
    test('is shown as it was decided, whatever is planned of it since', async () => {
      const { stage, id } = await decided()
      const next = await room.prepared({}, stage)
      const team = { connect: [{ id: room.jury().ids.rob }] }
      await room.edit('Release', stage, { ...OTHER, buildingTeamUsers: team })
      const archivedAt = '2030-01-01T00:00:00.000Z'
      await room.edit('ReleaseDecision', next.id, { archivedAt })
      expect(await room.room(stage)).toMatchObject({
        phase: 'decided',
        outcome: 'staged',
        refusals: [],
      })
      expect((await room.preview('ReleaseDecision', id)).json).toMatchObject({ accessLevel: 'api' })
    })

    // Planted: no date written by `decide`. Seen to fail on 2026-11-25.
    test('is out from the day that was planned, and does not go out without a day', async () => {
      const { stage } = await decided()
      expect(await room.row('Release', stage)).toMatchObject({
        releasedOn: '2031-01-01',
        releasedOnEarliest: '2031-01-01',
        releasedOnLatest: '2031-01-01',
      })
      await room.edit('Release', stage, { releasedOn: '' })
      expect(await problemsOf(stage)).toEqual(['releasedOn'])
    })

    // Planted: no look at decisions in record-history.ts. Seen to fail on 2026-11-25.
    test('is no history', async () => {
      const unpublished = await preparedDecision(desk().context)
      await decideWithWaivers(desk().context, unpublished)
      const record =
        'mutation ($id: ID!) { done: recordHistory(id: $id, status: "released") { id } }'
      const recorded = room.ask(people.historian, record, {
        id: unpublished.release,
      })
      expect(await codeOf(recorded)).toBe('WRONG_STATE')
    })

    // Planted: `isDecided` left out of the rule on archiving. Seen to fail on 2026-11-25.
    test('keeps its decision in force: it cannot be put out of sight', async () => {
      const { id } = await decided()
      const archivedAt = '2030-01-01T00:00:00.000Z'
      const archived = room.edit('ReleaseDecision', id, { archivedAt })
      expect(await codeOf(archived)).toBe('KS_VALIDATION_FAILURE')
    })
  })
})
