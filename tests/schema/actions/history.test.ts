import { beforeAll, expect, test } from 'vitest'
import type { Session } from '../../../schema/platform/session/actor.ts'
import { describeOnBoth } from '../../support/index.ts'
import { fresh, run, to } from '../records/ask.ts'
import { codeOf, newsroom, people } from './newsroom.ts'

const RECORD = `mutation ($id: ID!, $status: String!) {
  done: recordHistory(id: $id, status: $status) { id status statusRecorded }
}`

describeOnBoth('recorded history', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  const record = (id: string, status: string, as: Session = people.loader) =>
    run(desk().context, as, RECORD, { id, status })
  const stage = () =>
    room.make('Release', {
      family: to(family),
      slug: fresh('release'),
      name: 'The large one',
      stageOrder: 1,
      parametersNamed: '774M',
    })
  const AUGUST = '2019-08-20T16:00:00.000Z'
  const NOVEMBER = '2019-11-05T16:00:00.000Z'
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })

  test('only a token with the scope history records where a release stood', async () => {
    const id = await stage()
    for (const as of [people.writer, people.admin]) {
      expect(await codeOf(record(id, 'released', as))).toBe('NOT_ALLOWED')
    }
    expect(await record(id, 'released')).toMatchObject({ status: 'released', statusRecorded: true })
    expect(await codeOf(record(id, 'gone'))).toBe('INVALID_INPUT')
  })

  test('a status that no decision carries keeps a release from being published', async () => {
    const id = await stage()
    await desk()
      .context.sudo()
      .prisma.release.update({ where: { id }, data: { status: 'released' } })
    expect(await codeOf(room.release('Release', id))).toBe('CHECKS_FAILED')
    await record(id, 'released')
    const { digest } = await room.preview('Release', id)
    await expect(room.publish('Release', id, { digest })).resolves.toMatchObject({
      state: 'published',
    })
  })

  test('a planned release has no outcome yet and may be published', async () => {
    await expect(room.release('Release', await stage())).resolves.toMatchObject({
      state: 'published',
    })
  })

  test('whoever records a status counts as a writer of the release', async () => {
    const id = await stage()
    await record(id, 'released', people.historian)
    expect(await codeOf(room.release('Release', id, {}, people.historian))).toBe('NOT_INDEPENDENT')
  })

  test('a version of history bears the historical instant beside the true one', async () => {
    const id = await room.event(family, source)
    await room.release('TimelineEvent', id, { was: AUGUST }, people.historian)
    const { historicalInstant, instant } = await room.instantsOf(id)
    expect(historicalInstant?.toISOString()).toBe(AUGUST)
    expect(instant.getTime()).toBeGreaterThan(Date.parse(NOVEMBER))
  })

  test('nobody without the scope sets a historical instant', async () => {
    const id = await room.event(family, source)
    expect(await codeOf(room.release('TimelineEvent', id, { was: AUGUST }))).toBe('NOT_ALLOWED')
  })

  test('history is loaded in its order, never from the future, and not after a native version', async () => {
    const id = await room.event(family, source)
    await room.release('TimelineEvent', id, { was: NOVEMBER }, people.historian)
    await room.submit('TimelineEvent', id)
    const { digest } = await room.preview('TimelineEvent', id)
    const load = (was: string) =>
      room.publish('TimelineEvent', id, { digest, was, note: 'More.' }, people.historian)
    expect(await codeOf(load(AUGUST))).toBe('INVALID_INPUT')
    expect(await codeOf(load('2999-01-01T00:00:00.000Z'))).toBe('INVALID_INPUT')
    await room.publish('TimelineEvent', id, { digest, note: 'As of now.' })
    await room.submit('TimelineEvent', id)
    expect(await codeOf(load(NOVEMBER))).toBe('INVALID_INPUT')
  })
})
