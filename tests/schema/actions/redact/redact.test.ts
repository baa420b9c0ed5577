import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { sha256Hex } from '../../../../schema/evidence/index.ts'
import { withConnection } from '../../../../schema/platform/connection.ts'
import { describeOnBoth, person } from '../../../support/index.ts'
import { codeOf, newsroom, people } from '../newsroom.ts'
import { describeEverywhere } from './everywhere.ts'
import { filesWith, leader, machine, mendedEvent, redacting, WORDS } from './redacting.ts'

describeOnBoth('redacting a version', (desk, provider) => {
  const room = newsroom(() => desk().context)
  const { propose, confirm, plan } = redacting(desk)
  let family = ''
  let source = ''
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })
  const payload = async (digest: unknown) => (await room.rows('Payload', { digest }))[0]

  test('takes two people, destroys what was named, and leaves every row and digest', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    const before = await room.rows('Publication', { itemId: id, version: 1 })
    const proposal = await propose(key, [1])
    expect(await payload(before[0]?.digest)).toMatchObject({ redactedAt: null })

    expect(await confirm(proposal.id)).toMatchObject({ confirmedBy: 'user:second' })
    const [after] = await room.rows('Publication', { itemId: id, version: 1 })
    expect(after).toEqual({ ...before[0], changeNote: '', seenDigest: '' })
    for (const digest of proposal.digests.split('\n')) {
      expect(await payload(digest)).toMatchObject({ bytes: null, salt: null })
      expect((await payload(digest))?.redactedAt).toBeInstanceOf(Date)
    }
    const [second] = await room.rows('Publication', { itemId: id, version: 2 })
    expect(await payload(second?.digest)).toMatchObject({ redactedAt: null })
  })

  // Planted: saved states left out of the plan; all salts left out; those of the writes left out. Each seen
  // to fail on 2026-11-25.
  test('takes with it every saved state and every salt that holds or proves the words', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    const { digests } = await propose(key, [1])
    const named = new Set(digests.split('\n'))
    const states = await room.rows('Revision', { itemId: id })
    const stated = await Promise.all(
      states.map(async ({ number, digest }) => ({
        number,
        holds: String((await payload(digest))?.bytes).includes(WORDS),
        goes: named.has(String(digest)),
      })),
    )
    expect(stated).toEqual([
      { number: 1, holds: true, goes: true },
      { number: 2, holds: false, goes: false },
    ])
    const events = await room.rows('AuditEvent', { itemId: id })
    const goes = (operation: string) =>
      events
        .filter(event => event.operation === operation)
        .map(({ canonical }) =>
          named.has((JSON.parse(String(canonical)) as { saltDigest: string }).saltDigest),
        )
    expect(goes('record.create')).toEqual([true])
    expect(goes('publication.publish').toSorted()).toEqual([false, true])
    expect(goes('record.update')).toEqual([false])
  })

  // Planted: `forgetAllowances` left out (redact/destroy.ts); seen to fail on 2026-11-25.
  test('empties what was allowed of it, and leaves what a version that stays was allowed', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    const versions = await room.rows('Publication', { itemId: id })
    const of = new Map(versions.map(({ version, seenDigest }) => [version, seenDigest]))
    const { prisma } = desk().context.sudo()
    for (const seenDigest of [of.get(1), of.get(2), 'never published']) {
      const at = new Date('2019-08-20T00:00:00.000Z')
      const row = { listKey: 'TimelineEvent', itemId: id, collisions: ['a mark'], at }
      await prisma.wordsAllowance.create({ data: { ...row, seenDigest, reason: WORDS } })
    }
    await confirm((await propose(key, [1])).id)
    const kept = (await room.rows('WordsAllowance', { itemId: id })).map(row => [
      row.seenDigest,
      row.reason,
      row.collisions,
    ])
    const empty = ['', '', []]
    expect(kept.toSorted()).toEqual([empty, empty, [of.get(2), WORDS, ['a mark']]].toSorted())
  })

  describeEverywhere(desk)

  test('keeps the log verifiable: every digest is of its bytes, or its bytes were redacted', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    await confirm((await propose(key, [1])).id)
    for (const { digest } of [
      ...(await room.rows('Publication', { itemId: id })),
      ...(await room.rows('Revision', { itemId: id })),
    ]) {
      const { bytes, redactedAt } = (await payload(digest)) ?? {}
      expect(bytes === null ? Boolean(redactedAt) : sha256Hex(String(bytes)) === digest).toBe(true)
    }
    for (const { canonical, digest } of await room.rows('AuditEvent', { itemId: id })) {
      expect(sha256Hex(String(canonical))).toBe(digest)
    }
  })

  test('is audited step by step, with who proposed and who confirmed', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    const proposal = await propose(key, [1])
    await confirm(proposal.id)
    const [publication] = await room.rows('Publication', { itemId: id, version: 1 })
    const events = await room.rows('AuditEvent', { itemId: { in: [proposal.id, publication?.id] } })
    expect(events.map(({ operation, actor }) => [operation, actor]).toSorted()).toEqual([
      ['redaction.confirm', 'user:second'],
      ['redaction.destroy', 'user:second'],
      ['redaction.propose', 'user:leader'],
    ])
  })

  describe('who may', () => {
    let key = ''
    beforeAll(async () => {
      ;({ key } = await mendedEvent(room, family, source))
    })

    test('propose: leadership and administrators, no program', async () => {
      for (const nobody of [people.writer, people.reviewer, machine]) {
        expect(await codeOf(propose(key, [1], nobody))).toBe('NOT_ALLOWED')
      }
      await expect(propose(key, [1], people.admin)).resolves.toMatchObject({ versions: [1] })
    })

    // Planted: the comparison of the two people left out (confirm.ts); seen to fail on 2026-11-25: the
    // database refuses it then, with another code.
    test('confirm: somebody else, whatever the role, and by no token', async () => {
      const { id } = await propose(key, [1])
      expect(await codeOf(confirm(id, leader))).toBe('NOT_INDEPENDENT')
      // A token of one's own acts as its owner, and so does another session.
      expect(await codeOf(confirm(id, person('admin', { id: 'leader' })))).toBe('NOT_INDEPENDENT')
      for (const nobody of [people.writer, machine]) {
        expect(await codeOf(confirm(id, nobody))).toBe('NOT_ALLOWED')
      }
    })

    test('see what would go: the same people', async () => {
      expect(await codeOf(plan(key, [1], people.writer))).toBe('NOT_ALLOWED')
      expect(await codeOf(plan(key, [1], machine))).toBe('NOT_ALLOWED')
      await expect(plan(key, [1])).resolves.toMatchObject({ going: [{ version: 1 }] })
    })
  })

  describe('is refused', () => {
    test('twice, of two at once, and where there is no such proposal', async () => {
      const { key } = await mendedEvent(room, family, source)
      const { id } = await propose(key, [1])
      const both = await Promise.allSettled([confirm(id), confirm(id, people.admin)])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await codeOf(confirm(id))).toBe('WRONG_STATE')
      expect(await codeOf(propose(key, [1]))).toBe('WRONG_STATE')
      expect(await codeOf(confirm('nothing-of-the-kind'))).toBe('NOT_FOUND')
    })

    test('for what was never published, and for a version that there is not', async () => {
      const { key } = await mendedEvent(room, family, source)
      expect(await codeOf(propose('event/nobody/nothing'))).toBe('NOT_FOUND')
      expect(await codeOf(propose(key, [1, 7]))).toBe('INVALID_INPUT')
    })

    // Planted: the comparison with the record as it stands left out; seen to fail on 2026-11-25.
    test('while the record still says all of it', async () => {
      const id = await room.event(family, source, { summary: `It began. ${WORDS}.` })
      await room.release('TimelineEvent', id)
      const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: id })
      expect(await codeOf(propose(String(key)))).toBe('CHECKS_FAILED')
      await room.edit('TimelineEvent', id, { summary: 'Somebody has to write this anew.' })
      const proposal = await propose(String(key))
      await room.edit('TimelineEvent', id, { summary: `It began. ${WORDS}.` })
      expect(await codeOf(confirm(proposal.id))).toBe('CHECKS_FAILED')
    })

    test('where somebody has written since it was proposed, and more would have to go', async () => {
      const id = await room.event(family, source, { summary: `It began. ${WORDS}.` })
      await room.release('TimelineEvent', id)
      await room.edit('TimelineEvent', id, { summary: 'Mended, but for a part.' })
      const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: id })
      const { id: proposal } = await propose(String(key))
      await room.edit('TimelineEvent', id, { summary: 'Mended as a whole.' })
      expect(await codeOf(confirm(proposal))).toBe('REVISION_CHANGED')
      await expect(confirm((await propose(String(key))).id)).resolves.toBeTruthy()
    })

    test('without a reason, or with one that repeats the words', async () => {
      const { key } = await mendedEvent(room, family, source)
      expect(await codeOf(propose(key, [1], leader, '  '))).toBe('INVALID_INPUT')
      const telling = `It said: it began. ${WORDS}.`
      expect(await codeOf(propose(key, [1], leader, telling))).toBe('INVALID_INPUT')
    })

    test('for the latest version of a family, which every page names', async () => {
      await room.edit('ModelFamily', family, { summary: 'Another summary.' })
      const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: family })
      expect(await codeOf(propose(String(key)))).toBe('CHECKS_FAILED')
    })
  })

  test('the whole history of a record goes where no version is named', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    await room.retract('TimelineEvent', id, 'It did not happen.')
    await room.edit('TimelineEvent', id, { summary: 'Nothing is said here any more.' })
    const found = await plan(key)
    expect(found.going.map(({ version }) => version)).toEqual([1, 2])
    expect(found.staying).toMatchObject([{ version: 3, changeNote: 'It did not happen.' }])
    await confirm((await propose(key)).id)
    const gone = await room.rows('Publication', { itemId: id, version: { lt: 3 } })
    for (const { digest } of gone) expect(await payload(digest)).toMatchObject({ bytes: null })
    expect(await room.row('TimelineEvent', id)).toMatchObject({ state: 'retracted' })
  })

  test('a correction of a redacted version does not say which fields it changed', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    await room.edit('TimelineEvent', id, { summary: 'Written anew.' })
    await confirm((await propose(key, [2])).id)
    await room.release('TimelineEvent', id, { kind: 'correction', note: 'Written anew.' })
    const [third] = await room.rows('Publication', { itemId: id, version: 3 })
    const [correction] = await room.rows('Correction', { publicationId: third?.id })
    expect(correction).toMatchObject({ fieldsChanged: [] })
    // The note of the redacted version's own correction went with it.
    const [second] = await room.rows('Publication', { itemId: id, version: 2 })
    const [own] = await room.rows('Correction', { publicationId: second?.id })
    expect(own).toMatchObject({ note: '' })
  })

  test('the plan says which texts cite it, and what the record still says', async () => {
    const figure = await room.figure(family, source, { conditions: WORDS })
    await room.release('Measurement', figure)
    const citing = await room.finding(family, source, {
      body: [
        {
          type: 'paragraph',
          children: [
            { text: '' },
            {
              type: 'relationship',
              relationship: 'figure',
              data: { id: figure },
              children: [{ text: '' }],
            },
            { text: ' of the readers.' },
          ],
        },
      ],
    })
    await room.release('Finding', citing)
    await room.edit('Measurement', figure, { conditions: 'In one cohort.' })
    const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: figure })
    const [finding] = await room.rows('Publication', { itemId: citing })
    const found = await plan(String(key))
    expect(found.citing).toEqual([`${finding?.key}@1`])
    const fields = found.warnings.map(({ field }) => field)
    expect(fields).toContain('metric')
    expect(fields).not.toContain('conditions')
  })

  if (provider === 'sqlite') {
    // Planted: the database file left as it is after the commit; seen to fail on 2026-11-25 (its log still
    // had them).
    test('no byte of the words is left in the files of the database', async () => {
      const words = 'An unrepeatable octopus signed the harbour ledger in violet ink'
      const id = await room.event(family, source, { summary: `It began. ${words}.` })
      await room.release('TimelineEvent', id)
      await room.edit('TimelineEvent', id, { summary: 'It was mended.' })
      const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: id })
      expect(filesWith(desk().settings.dataDir, words)).not.toEqual([])
      await confirm((await propose(String(key))).id)
      expect(filesWith(desk().settings.dataDir, words)).toEqual([])
    })

    // Planted: what the checkpoint answers not looked at, as before 2026-11-25; seen to fail.
    test('nor once somebody has done reading them who was at it meanwhile', async () => {
      const words = 'An unrepeatable walrus sealed the lighthouse ledger in amber wax'
      const { settings, context } = desk()
      const id = await room.event(family, source, { summary: `It began. ${words}.` })
      await room.release('TimelineEvent', id)
      await room.edit('TimelineEvent', id, { summary: 'It was mended.' })
      const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: id })
      const { id: proposal } = await propose(String(key))
      // Nobody has to wait for the reader here: it will not go by itself.
      await context.sudo().prisma.$queryRawUnsafe('PRAGMA busy_timeout = 20')
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      onTestFinished(() => void vi.useRealTimers())
      await withConnection(settings, async reader => {
        await reader.script('BEGIN')
        await reader.rows('SELECT count(*) FROM "Payload"')
        await confirm(proposal)
        expect(filesWith(settings.dataDir, words)).not.toEqual([])
        await reader.script('ROLLBACK')
      })
      expect(filesWith(settings.dataDir, words)).not.toEqual([])
      vi.advanceTimersByTime(60_000)
      vi.useRealTimers()
      await vi.waitFor(() => expect(filesWith(settings.dataDir, words)).toEqual([]), 10_000)
    })
  }
})
