import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import { PublicationError } from '../../../../schema/publication/errors.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { plainProjectAt } from '../../../support/plain-project.ts'
import { fresh, run } from '../../records/ask.ts'
import { codeOf, newsroom, people } from '../newsroom.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What the site program of these tests puts on its home page where there is a record `overheard`. */
const PHRASE = 'words of the locked drawer'

interface PageLeak {
  readonly digest: string
  readonly page: string
  readonly listKey: string
  readonly itemId: string
  readonly field: string
}

describeOnBoth('a phrase that the site composes and that a private record says too', desk => {
  const room = newsroom(() => desk().context)
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-'))
  plainProjectAt(root)
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }))
  let heard = ''
  const deliver = () => deliverOnce(desk().context, { ...desk().settings, root })
  const failure = async (): Promise<PublicationError> => {
    const error: unknown = await deliver().catch((failed: unknown) => failed)
    if (!(error instanceof PublicationError)) throw new Error('The build went well.')
    return error
  }
  const leaks = () =>
    run<PageLeak[]>(
      desk().context,
      people.reviewer,
      '{ done: pageLeaks { digest page listKey itemId field } }',
    )
  const digest = async () => (await leaks())[0]?.digest ?? '0'.repeat(64)
  const allow = (of: string, as: Session = people.admin, reason = 'It is a heading of ours.') =>
    run<boolean>(
      desk().context,
      as,
      'mutation ($of: String!, $reason: String!) { done: allowOnPage(digest: $of, reason: $reason) }',
      { of, reason },
    )
  const event = async (slug: string) => {
    const id = await room.event(family, source, { slug: fresh(slug), title: fresh('Title') })
    await room.release('TimelineEvent', id)
  }
  let family = ''
  let source = ''
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
    await event('overheard')
    await deliver()
    heard = await room.make('MisuseObservation', {
      title: fresh('Heard'),
      kind: 'hazard',
      narrative: `We heard:\n${PHRASE}`,
    })
  })

  test('stops the build, which names the page and the record and never the words', async () => {
    const error = await failure()
    expect(error.code).toBe('LEAK_FOUND')
    expect(error.message).toContain('the page / ')
    expect(error.message).toContain(`words of MisuseObservation ${heard} (narrative)`)
    expect(error.message).not.toContain(PHRASE)
    expect(await leaks()).toMatchObject([
      { page: 'site/index.html', listKey: 'MisuseObservation', itemId: heard, field: 'narrative' },
    ])
  })

  // Planted: no right asked for (collisions/allow-on-page.ts); seen to fail on 2026-11-25.
  test('is allowed by an administrator alone, with a reason, and only what was found', async () => {
    const found = await digest()
    expect(await codeOf(allow(found, people.reviewer))).toBe('NOT_ALLOWED')
    expect(await codeOf(allow(found, people.writer))).toBe('NOT_ALLOWED')
    expect(await codeOf(allow(found, people.admin, ' '))).toBe('INVALID_INPUT')
    expect(await codeOf(allow('0'.repeat(64)))).toBe('NOT_FOUND')
    expect((await failure()).code).toBe('LEAK_FOUND')
  })

  // Planted: `mayShow` left out of what loadSecrets returns; seen to fail on 2026-11-25.
  test('goes out once it is allowed on that page, and who allowed it is on record', async () => {
    const found = await digest()
    expect(await allow(found)).toBe(true)
    expect((await deliver()).refused).toEqual([])
    expect(await leaks()).toEqual([])
    expect(await room.rows('WordsAllowance', { itemId: heard })).toMatchObject([
      { page: 'site/index.html', seenDigest: found, allowedBy: 'user:admin' },
    ])
    const where = { itemId: heard, operation: 'publication.allow-on-page' }
    expect(await room.rows('AuditEvent', where)).toMatchObject([{ actor: 'user:admin' }])
  })

  // Planted: the page left out of `pageDigest` (deliver/page-words.ts); seen to fail on 2026-11-25.
  test('stays a leak on every other page, where the version that shows it is refused', async () => {
    await event('say-too-much')
    const { refused } = await deliver()
    expect(refused).toMatchObject([{ reason: expect.stringContaining('say-too-much') }])
    expect((await leaks()).map(({ page }) => page)).toEqual([
      expect.stringContaining('say-too-much'),
    ])
  })

  // Planted: the text left out of `pageDigest`; seen to fail on 2026-11-25.
  test('is a leak again as soon as the record says something else besides', async () => {
    const narrative = `We heard more of it:\n${PHRASE}`
    await room.edit('MisuseObservation', heard, { narrative })
    expect((await failure()).code).toBe('LEAK_FOUND')
    const found = await digest()
    await room.edit('MisuseObservation', heard, { narrative: `Once more:\n${PHRASE}` })
    expect(await codeOf(allow(found))).toBe('REVISION_CHANGED')
    await failure()
    await allow(await digest())
    await deliver()
  })

  // Planted: sealed words among the others (deliver/secrets.ts); seen to fail on 2026-11-25.
  test('is allowed by nobody where it is somebody’s own who reported', async () => {
    await room.make('ReporterIdentity', { name: fresh('Reporter'), contact: PHRASE })
    const { message } = await failure()
    expect(message).toContain('confidential words')
    expect(message).not.toContain('MisuseObservation')
    expect(await leaks()).toEqual([])
  })
})
