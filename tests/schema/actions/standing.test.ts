import { describe, expect, test } from 'vitest'
import type { SincePublication } from '../../../schema/actions/standing/since.ts'
import type { UnpublishedChange } from '../../../schema/actions/standing/unpublished.ts'
import { withDesk } from '../../support/index.ts'
import { person } from '../../support/sessions.ts'
import { run } from '../records/ask.ts'
import { newsroom, paragraph, people } from './newsroom.ts'

const desk = withDesk({ provider: 'sqlite' })
const room = newsroom(() => desk().context)

const since = (listKey: string, id: string, as = people.reviewer) =>
  run<SincePublication>(
    desk().context,
    as,
    `query ($list: String!, $id: ID!) {
      done: sincePublication(list: $list, id: $id) {
        published
        revisions { listKey itemId number author }
      }
    }`,
    { list: listKey, id },
  )
const unpublished = () =>
  run<(Omit<UnpublishedChange, 'changedAt'> & { changedAt: string | null })[]>(
    desk().context,
    people.reviewer,
    '{ done: unpublishedChanges { listKey itemId key version changedAt } }',
  )
const ids = async () => (await unpublished()).map(({ itemId }) => itemId)

/** A public event and the source that it embeds. */
async function publicEvent() {
  const [family, source] = [await room.family(), await room.source()]
  const event = await room.event(family, source)
  await room.release('TimelineEvent', event)
  return { family, source, event }
}

describe('since its last version', () => {
  test('a record that was never published has all its writing before it', async () => {
    const event = await room.event(await room.family(), await room.source())
    const { published, revisions } = await since('TimelineEvent', event)
    expect(published).toBeNull()
    expect(revisions.map(({ listKey }) => listKey).sort()).toEqual(['Source', 'TimelineEvent'])
    expect(revisions[0]?.author).toBe('user:writer')
  })

  test('a public record has nothing, and shows what a new version would replace', async () => {
    const { event } = await publicEvent()
    const { published, revisions } = await since('TimelineEvent', event)
    expect(published).toMatchObject({ title: 'Something happened' })
    expect(revisions).toEqual([])
  })

  test('who edited what it embeds counts as a writer', async () => {
    const { event, source } = await publicEvent()
    await room.edit('Source', source, { title: 'A better source' }, people.otherWriter)
    const { revisions } = await since('TimelineEvent', event)
    expect(revisions).toMatchObject([{ listKey: 'Source', author: 'user:other-writer' }])
  })

  test('is no business of a partner', async () => {
    const { event } = await publicEvent()
    const partner = person('partner', { organizationId: 'somewhere' })
    await expect(since('TimelineEvent', event, partner)).rejects.toMatchObject({
      extensions: { code: 'NOT_ALLOWED' },
    })
  })
})

describe('unpublished changes', () => {
  test('are none where what is public is what is written', async () => {
    const { event } = await publicEvent()
    expect(await ids()).not.toContain(event)
  })

  test('are there after an edit, and gone after the next version', async () => {
    const { event } = await publicEvent()
    await room.edit('TimelineEvent', event, { summary: 'Told otherwise.' })
    expect(await ids()).toContain(event)
    await room.release('TimelineEvent', event, { note: 'Told otherwise.' })
    expect(await ids()).not.toContain(event)
  })

  test('are there where something that is embedded was edited', async () => {
    const { event, source } = await publicEvent()
    await room.edit('Source', source, { title: 'Another title' })
    expect(await ids()).toContain(event)
  })

  test('are there where what is cited has a later version, though nothing was written', async () => {
    const [family, source] = [await room.family(), await room.source()]
    const figure = await room.figure(family, source)
    await room.release('Measurement', figure)
    const finding = await room.finding(family, source, { body: paragraph({ figure }) })
    await room.release('Finding', finding)
    await room.edit('Measurement', figure, { value: '73' })
    await room.release('Measurement', figure, { note: 'Counted again.' })
    const found = (await unpublished()).find(({ itemId }) => itemId === finding)
    expect(found).toMatchObject({ listKey: 'Finding', version: 1, changedAt: null })
  })

  test('are none of a record that was retracted', async () => {
    const { event } = await publicEvent()
    await room.retract('TimelineEvent', event, 'It did not happen.')
    await room.edit('TimelineEvent', event, { summary: 'Still not.' })
    expect(await ids()).not.toContain(event)
  })
})
