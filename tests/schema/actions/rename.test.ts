import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { describeOnBoth } from '../../support/index.ts'
import { fresh, to } from '../records/ask.ts'
import { codeOf, newsroom } from './newsroom.ts'

/** Long enough for a request to read what it changes and to wait for the row. */
const A_MOMENT = 400

describeOnBoth('the public name of a record', (desk, provider) => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })

  /**
   * Begins two requests while a third holds the row, so that both have read it before either can
   * write, and the first writes first. SQLite takes one after the other whatever is done.
   */
  async function whileBothHaveRead(
    id: string,
    first: () => Promise<unknown>,
    second: () => Promise<unknown>,
  ): Promise<readonly unknown[]> {
    const begun: Promise<unknown>[] = []
    const begin = async (request: () => Promise<unknown>) => {
      begun.push(
        request().then(
          () => 'done',
          error => codeOf(Promise.reject(error as Error)),
        ),
      )
      await sleep(A_MOMENT)
    }
    if (provider === 'postgresql') {
      await desk().context.transaction(async tx => {
        await tx.prisma.$queryRaw`SELECT 1 FROM "TimelineEvent" WHERE "id" = ${id} FOR UPDATE`
        await begin(first)
        await begin(second)
      })
    } else {
      await begin(first)
      await begin(second)
    }
    return Promise.all(begun)
  }
  const seen = async (id: string) => {
    await room.submit('TimelineEvent', id)
    return (await room.preview('TimelineEvent', id)).digest
  }
  const keysOf = async (itemId: string) =>
    (await room.rows('Publication', { itemId })).map(({ key }) => String(key).split('/').at(-1))

  // Catches: a record whose slug is no longer the one it was published under, which nobody can put
  // back. Seen on PostgreSQL on 2026-11-24 without `oneWriterAtATime`.
  test('stays the one it was published under when somebody renames it while it is published', async () => {
    const slug = fresh('named')
    const id = await room.event(family, source, { slug })
    const digest = await seen(id)
    const ends = await whileBothHaveRead(
      id,
      () => room.publish('TimelineEvent', id, { digest }),
      () => room.edit('TimelineEvent', id, { slug: fresh('renamed') }),
    )
    expect(ends[0]).toBe('done')
    expect(ends[1]).not.toBe('done')
    expect(await room.row('TimelineEvent', id)).toMatchObject({ slug, publishedVersion: 1 })
    expect(await keysOf(id)).toEqual([slug])
    // It can be published again.
    await room.edit('TimelineEvent', id, { title: 'Something else happened' })
    await room.release('TimelineEvent', id, { note: 'It was something else.' })
    expect(await keysOf(id)).toEqual([slug, slug])
  })

  test('is the new one when it is renamed first, and whoever publishes the old one is told', async () => {
    const id = await room.event(family, source)
    const digest = await seen(id)
    const slug = fresh('renamed')
    const ends = await whileBothHaveRead(
      id,
      () => room.edit('TimelineEvent', id, { slug }),
      () => room.publish('TimelineEvent', id, { digest }),
    )
    expect(ends).toEqual(['done', expect.stringMatching(/^(CONFLICT|REVISION_CHANGED)$/)])
    expect(await room.row('TimelineEvent', id)).toMatchObject({ slug, publishedVersion: 0 })
  })

  // Catches: a key that is neither's, so that a second record could take the same name.
  test('is one of two when two people rename it at once, and its key is made of it', async () => {
    const other = await room.family()
    const id = await room.event(family, source)
    const slug = fresh('renamed')
    const ends = await whileBothHaveRead(
      id,
      () => room.edit('TimelineEvent', id, { slug }),
      () => room.edit('TimelineEvent', id, { family: to(other) }),
    )
    const row = await room.row('TimelineEvent', id)
    expect(ends).toContain('done')
    expect(row.familySlugKey).toBe(`${String(row.familyId)}/${String(row.slug)}`)
    if (provider === 'postgresql') expect(ends).toEqual(['done', 'CONFLICT'])
  })
})
