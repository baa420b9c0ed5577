import { beforeAll, expect, test } from 'vitest'
import { describeOnBoth, person } from '../../support/index.ts'
import { fresh, to } from '../records/ask.ts'
import { codeOf, newsroom, paragraph, people, toAll } from './newsroom.ts'

/** Somebody who both writes and reviews, as people at a small desk do. */
const both = {
  writing: person('staff', { id: 'both' }),
  reviewing: person('admin', { id: 'both' }),
}

describeOnBoth('four eyes', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  const publishAs = async (listKey: 'TimelineEvent' | 'Finding', id: string, note?: string) => {
    await room.submit(listKey, id)
    const { digest } = await room.preview(listKey, id)
    return room.publish(listKey, id, { digest, note }, both.reviewing)
  }
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })

  test('whoever wrote a record cannot publish it, whatever the role', async () => {
    const id = await room.event(family, source)
    await room.edit('TimelineEvent', id, { title: 'A better title' }, both.writing)
    expect(await codeOf(publishAs('TimelineEvent', id))).toBe('NOT_INDEPENDENT')
  })

  test('nor can they schedule it', async () => {
    const id = await room.event(family, source)
    await room.edit('TimelineEvent', id, { title: 'A better title' }, both.writing)
    await room.submit('TimelineEvent', id)
    const { digest } = await room.preview('TimelineEvent', id)
    const at = new Date(Date.now() + 60_000).toISOString()
    const scheduled = room.schedule('TimelineEvent', id, { digest, at }, both.reviewing)
    expect(await codeOf(scheduled)).toBe('NOT_INDEPENDENT')
  })

  test('whoever wrote a source that the record embeds counts as a writer', async () => {
    const quoted = await room.source()
    await room.edit('Source', quoted, { title: 'Its full title' }, both.writing)
    const id = await room.event(family, quoted)
    expect(await codeOf(publishAs('TimelineEvent', id))).toBe('NOT_INDEPENDENT')
  })

  test('so does whoever wrote a footnote in its text', async () => {
    const note = { key: fresh('note'), text: 'As far as is known.' }
    const footnote = await room.make('Footnote', note, both.writing)
    const body = paragraph('Many readers did.', { footnote })
    const id = await room.finding(family, source, { body })
    expect(await codeOf(publishAs('Finding', id))).toBe('NOT_INDEPENDENT')
  })

  test('so does whoever linked or unlinked something', async () => {
    const id = await room.event(family, source)
    const more = await room.source()
    await room.edit('TimelineEvent', id, { sources: toAll(more) }, both.writing)
    expect(await codeOf(publishAs('TimelineEvent', id))).toBe('NOT_INDEPENDENT')
  })

  test('what a published version already contains was looked at then', async () => {
    const id = await room.event(family, source)
    await room.edit('TimelineEvent', id, { title: 'A better title' }, both.writing)
    await room.release('TimelineEvent', id)
    await room.edit('TimelineEvent', id, { title: 'The best title' })
    await expect(publishAs('TimelineEvent', id, 'Named more exactly.')).resolves.toMatchObject({
      publishedVersion: 2,
    })
  })

  test('every save of a record is a revision, with its author and a salted digest', async () => {
    const id = await room.event(family, source)
    await room.edit('TimelineEvent', id, { family: to(family), title: 'Second' }, both.writing)
    const revisions = await room.rows('Revision', { listKey: 'TimelineEvent', itemId: id })
    expect(revisions.map(({ number, author, role }) => [number, author, role])).toEqual([
      [1, 'user:writer', 'staff'],
      [2, 'user:both', 'staff'],
    ])
    const [payload] = await room.rows('Payload', { digest: revisions[1]?.digest })
    const kept = JSON.parse(String(payload?.bytes)) as { salt: string; content: object }
    expect(kept.salt).toBe(payload?.salt)
    expect(kept.content).toMatchObject({ title: 'Second', family, sources: [source] })
    expect(kept.content).not.toHaveProperty('state')
  })

  test('the steps of the workflow are no revisions', async () => {
    const id = await room.event(family, source)
    await room.release('TimelineEvent', id)
    expect(await room.rows('Revision', { itemId: id })).toHaveLength(1)
  })

  test('a person’s own decision to hand in does not make them a writer', async () => {
    const id = await room.event(family, source)
    await room.submit('TimelineEvent', id, both.writing)
    const { digest } = await room.preview('TimelineEvent', id)
    const published = room.publish('TimelineEvent', id, { digest }, both.reviewing)
    await expect(published).resolves.toMatchObject({ state: 'published' })
    expect(people.writer.actor.id).not.toBe(both.writing.actor.id)
  })
})
