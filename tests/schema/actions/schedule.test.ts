import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { requireStillAllowed } from '../../../schema/actions/checks/still-allowed.ts'
import { startDueTimer } from '../../../schema/actions/due/timer.ts'
import { clock } from '../../../schema/platform/clock.ts'
import type { Session } from '../../../schema/platform/session/actor.ts'
import { describeOnBoth } from '../../support/index.ts'
import { fresh, run, to } from '../records/ask.ts'
import { codeOf, newsroom, people } from './newsroom.ts'

const DUE = 'mutation { done: publishDue { id published reason } }'
const HOUR = 3_600_000

describeOnBoth('scheduled publication', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  let reviewer: Session
  const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
  /** Sets the desk's clock; the database's own rules have none. */
  const itIs = (now: Date) => vi.spyOn(clock, 'now').mockReturnValue(now)
  const publishDue = (as: Session = people.admin) =>
    run<{ id: string; published: boolean; reason: string | null }[]>(desk().context, as, DUE)
  const scheduleFor = async (at: Date, data: Record<string, unknown> = {}) => {
    const id = await room.event(family, source, data)
    await room.submit('TimelineEvent', id)
    const { digest } = await room.preview('TimelineEvent', id)
    await room.schedule('TimelineEvent', id, { digest, at: at.toISOString() }, reviewer)
    return id
  }
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
    const id = await room.make(
      'User',
      {
        name: 'Reviewer',
        email: `${fresh('reviewer')}@desk.example`,
        password: 'correct horse battery staple',
        role: 'reviewer',
      },
      people.admin,
    )
    reviewer = { ...people.reviewer, itemId: id, actor: { ...people.reviewer.actor, id } }
  })
  afterEach(() => void vi.restoreAllMocks())

  test('it goes out when its instant has come, and not before', async () => {
    const id = await scheduleFor(inHours(1))
    expect(await publishDue()).toEqual([])
    itIs(inHours(2))
    expect(await publishDue()).toEqual([{ id, published: true, reason: null }])
    expect(await room.row('TimelineEvent', id)).toMatchObject({
      state: 'published',
      publishedVersion: 1,
      scheduledFor: null,
    })
    const [publication] = await room.rows('Publication', { itemId: id })
    expect(publication?.publishedBy).toBe(`user:${reviewer.actor.id}`)
  })

  test('an instant that has passed is refused', async () => {
    expect(await codeOf(scheduleFor(inHours(-1)))).toBe('INVALID_INPUT')
  })

  test('what was changed meanwhile goes back to its writers with the reason', async () => {
    const id = await scheduleFor(inHours(1))
    await room.edit('TimelineEvent', id, { title: 'Something else happened' })
    itIs(inHours(2))
    expect(await publishDue()).toEqual([
      { id, published: false, reason: expect.stringContaining('changed') as string },
    ])
    expect(await room.row('TimelineEvent', id)).toMatchObject({
      state: 'changes_requested',
      publishedVersion: 0,
      reviewNote: expect.stringContaining('not published as scheduled') as string,
    })
  })

  test('it can be scheduled for after an embargo, and goes back if that was prolonged', async () => {
    const embargo = (title: string) =>
      room.make('Embargo', {
        title: fresh(title),
        state: 'active',
        endsAt: inHours(1),
        zone: 'UTC',
      })
    const [kept, prolonged] = [await embargo('Kept'), await embargo('Prolonged')]
    const first = await scheduleFor(inHours(2), { embargo: to(kept) })
    const second = await scheduleFor(inHours(2), { embargo: to(prolonged) })
    await room.edit('Embargo', prolonged, { endsAt: inHours(5), state: 'revised' })
    itIs(inHours(3))
    const outcomes = await publishDue()
    expect(outcomes).toContainEqual({ id: first, published: true, reason: null })
    expect(outcomes).toContainEqual(expect.objectContaining({ id: second, published: false }))
  })

  test('it cannot be scheduled for a time at which an embargo still runs', async () => {
    const embargo = await room.make('Embargo', {
      title: fresh('Running'),
      state: 'active',
      endsAt: inHours(3),
      zone: 'UTC',
    })
    const scheduled = scheduleFor(inHours(2), { embargo: to(embargo) })
    expect(await codeOf(scheduled)).toBe('CHECKS_FAILED')
  })

  test('it goes back if whoever approved it may not publish any more', async () => {
    const id = await scheduleFor(inHours(1))
    await room.edit('User', reviewer.actor.id, { status: 'deactivated' }, people.admin)
    itIs(inHours(2))
    expect(await publishDue()).toEqual([expect.objectContaining({ id, published: false })])
    await room.edit('User', reviewer.actor.id, { status: 'active' }, people.admin)
  })

  test('a token that was archived or revoked approves nothing any more', async () => {
    const { context } = desk()
    const issue = `mutation { done: issueServiceToken(name: "Publisher", scopes: [publish]) { id } }`
    for (const end of ['archivedAt', 'revokedAt']) {
      const { id } = await run<{ id: string }>(context, people.admin, issue)
      await expect(requireStillAllowed(context, `service:${id}`)).resolves.toBeUndefined()
      await room.edit('ServiceToken', id, { [end]: new Date().toISOString() }, people.admin)
      expect(await codeOf(requireStillAllowed(context, `service:${id}`))).toBe('NOT_ALLOWED')
    }
  })

  test('a fault in one keeps none of the others back, and it is tried again', async () => {
    const faulty = await room.event(family, source)
    await room.release('TimelineEvent', faulty)
    await room.edit('TimelineEvent', faulty, { title: 'Something else happened' })
    await room.submit('TimelineEvent', faulty)
    const { digest } = await room.preview('TimelineEvent', faulty)
    const input = { digest, at: inHours(1).toISOString(), note: 'Another title.' }
    await room.schedule('TimelineEvent', faulty, input, reviewer)
    const records = desk().context.sudo().prisma.timelineEvent
    const put = (scheduledChangeNote: string) =>
      records.update({ where: { id: faulty }, data: { scheduledChangeNote } })
    await put('')
    const sound = await scheduleFor(inHours(2))
    itIs(inHours(3))
    const outcomes = await publishDue()
    expect(outcomes).toContainEqual({ id: sound, published: true, reason: null })
    expect(outcomes).toContainEqual(expect.objectContaining({ id: faulty, published: false }))
    await put('Another title.')
    expect(await publishDue()).toEqual([{ id: faulty, published: true, reason: null }])
  })

  test('a correction that was scheduled goes out as one', async () => {
    const id = await room.event(family, source)
    await room.release('TimelineEvent', id)
    await room.edit('TimelineEvent', id, { title: 'What really happened' })
    await room.submit('TimelineEvent', id)
    const { digest } = await room.preview('TimelineEvent', id)
    const input = {
      digest,
      at: inHours(1).toISOString(),
      kind: 'correction',
      note: 'It was wrong.',
    }
    await room.schedule('TimelineEvent', id, input, reviewer)
    itIs(inHours(2))
    expect(await publishDue()).toContainEqual({ id, published: true, reason: null })
    expect(await room.row('TimelineEvent', id)).toMatchObject({ state: 'corrected' })
    const [publication] = await room.rows('Publication', { itemId: id, version: 2 })
    expect(await room.rows('Correction', { publicationId: publication?.id })).toMatchObject([
      { changeKind: 'correction', note: 'It was wrong.' },
    ])
  })

  test('two who send out what is due at once publish each record once', async () => {
    const id = await scheduleFor(inHours(1))
    itIs(inHours(2))
    await Promise.all([publishDue(), publishDue()])
    expect(await room.rows('Publication', { itemId: id })).toHaveLength(1)
    expect(await room.row('TimelineEvent', id)).toMatchObject({ state: 'published' })
  })

  test('only an administrator or a publishing token may send it out by hand', async () => {
    expect(await codeOf(publishDue(people.writer))).toBe('NOT_ALLOWED')
  })

  test('a running desk sends it out on time by itself', async () => {
    const stop = startDueTimer(desk().context)
    const at = new Date(Date.now() + 1_500)
    const id = await scheduleFor(at)
    const published = async () => (await room.row('TimelineEvent', id)).state === 'published'
    await vi.waitUntil(published, { timeout: 8_000, interval: 50 })
    const late = (await room.instantsOf(id)).instant.getTime() - at.getTime()
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(1_500)
    stop()
  })
})
