import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { describeOnBoth, person } from '../../../support/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { create, fresh, run, to } from '../../records/ask.ts'
import { codeOf, newsroom, people } from '../newsroom.ts'

vi.setConfig({ testTimeout: 60_000 })

interface Collision {
  readonly digest: string
  readonly field: string
  readonly listKey: string
  readonly itemId: string
  readonly itemField: string
  readonly refuses: boolean
  readonly isAllowed: boolean
}

const LOOK = `query ($list: String!, $id: ID!) {
  done: publicationPreview(list: $list, id: $id) {
    digest
    collisions { digest field listKey itemId itemField refuses isAllowed }
  }
}`
const ALLOW = `mutation ($list: String!, $id: ID!, $digest: String!, $collisions: [String!]!, $reason: String!) {
  done: allowWords(list: $list, id: $id, digest: $digest, collisions: $collisions, reason: $reason)
}`

describeOnBoth('words that stand in a record that is not public', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })

  const event = (data: Readonly<Record<string, unknown>>) =>
    room.event(family, source, { title: `${fresh('Title')} of the event`, ...data })
  const look = (id: string, as: Session = people.reviewer) =>
    run<{ digest: string; collisions: Collision[] }>(desk().context, as, LOOK, {
      list: 'TimelineEvent',
      id,
    })
  const allow = async (
    id: string,
    as: Session = people.reviewer,
    reason = 'It is printed.',
    which = ({ refuses }: Collision) => refuses,
  ) => {
    const { digest, collisions } = await look(id)
    const variables = { list: 'TimelineEvent', id, digest, reason }
    return run<boolean>(desk().context, as, ALLOW, {
      ...variables,
      collisions: collisions.filter(which).map(each => each.digest),
    })
  }
  const deliver = () => deliverOnce(desk().context, { ...desk().settings, root: plainProject() })
  /** An event that says what a confidential observation says too. */
  const colliding = async () => {
    const words = `${fresh('matter')} of public record`
    const heard = await room.make('MisuseObservation', {
      title: fresh('Heard'),
      kind: 'hazard',
      narrative: `We heard that it is\n${words}`,
    })
    return { heard, words, id: await event({ summary: `It is ${words}.` }) }
  }

  test('are told before anybody publishes, with the record and the field that has them', async () => {
    const { heard, id } = await colliding()
    expect((await look(id)).collisions).toMatchObject([
      {
        field: 'summary',
        listKey: 'MisuseObservation',
        itemId: heard,
        itemField: 'narrative',
        refuses: true,
        isAllowed: false,
      },
    ])
  })

  test('are refused by the scan, which names them by record and field and never repeats them', async () => {
    const { heard, id } = await colliding()
    await room.release('TimelineEvent', id)
    const { refused } = await deliver()
    expect(refused).toMatchObject([
      { reason: `summary contains words of MisuseObservation ${heard} (narrative).` },
    ])
  })

  // Planted: 20,000 rounds in reveal.ts; it does not come to an end within a minute.
  test('are looked for at once where they are encoded without end, and only that record is refused', async () => {
    const id = await event({ summary: `%${'25'.repeat(4_000)}40` })
    const began = performance.now()
    expect((await look(id)).collisions).toEqual([])
    expect(performance.now() - began).toBeLessThan(5_000)
    const other = await event({ summary: 'It says what it says.' })
    await room.release('TimelineEvent', id)
    await room.release('TimelineEvent', other)
    expect((await deliver()).refused).toMatchObject([
      { reason: 'summary contains text encoded so often that it cannot be read.' },
    ])
  })

  // Planted: `isRepeated` not asked in hidden.ts, as before 2026-11-25; seen to fail.
  test('are refused also where it is another record of the same list, whose draft was copied', async () => {
    const summary = `${fresh('Result')}: one in nine readers could tell the two apart after an hour.`
    const draft = await event({ summary })
    const id = await event({ summary })
    expect((await look(id)).collisions).toMatchObject([
      { field: 'summary', itemId: draft, itemField: 'summary', refuses: true },
    ])
    await room.release('TimelineEvent', id)
    expect((await deliver()).refused).toMatchObject([
      { reason: `summary contains words of TimelineEvent ${draft} (summary).` },
    ])
  })

  // Planted: `allowed` left out of what loadSecrets returns; seen to fail on 2026-11-25.
  test('go out once a reviewer has allowed them, with a reason that is kept', async () => {
    const { id } = await colliding()
    await room.submit('TimelineEvent', id)
    expect(await allow(id)).toBe(true)
    const { digest, collisions } = await look(id)
    expect(collisions).toMatchObject([{ isAllowed: true }])
    await room.publish('TimelineEvent', id, { digest })
    expect((await deliver()).refused).toEqual([])
    expect(await room.rows('WordsAllowance', { itemId: id })).toMatchObject([
      { reason: 'It is printed.', allowedBy: 'user:reviewer', seenDigest: digest },
    ])
    const where = { itemId: id, operation: 'publication.allow-words' }
    expect(await room.rows('AuditEvent', where)).toMatchObject([{ actor: 'user:reviewer' }])
  })

  test('that were refused go out in the next version, allowed', async () => {
    const { id } = await colliding()
    await room.release('TimelineEvent', id)
    expect((await deliver()).refused).toHaveLength(1)
    await allow(id)
    await room.release('TimelineEvent', id, { note: 'The same words, looked at.' })
    expect((await deliver()).refused).toEqual([])
  })

  // Planted: the digest of the content asked for neither in the mark nor in `allowedMarks`; neither in
  // the mark nor in `allowedSecrets`. Each seen to fail on 2026-11-25.
  test('are allowed for one content only: other words of the same record are refused', async () => {
    const secret = `what nobody may know ${fresh('no')}`
    const { heard, id } = await colliding()
    await allow(id)
    await room.make('MisuseObservation', {
      title: fresh('Heard'),
      kind: 'hazard',
      narrative: secret,
    })
    const words = String((await room.row('TimelineEvent', id)).summary)
    await room.edit('TimelineEvent', id, { summary: `${words} And ${secret}.` })
    expect((await look(id)).collisions.map(({ isAllowed }) => isAllowed)).toEqual([false, false])
    await room.release('TimelineEvent', id)
    // Not for the new words alone: those that were allowed are not allowed beside them.
    expect((await deliver()).refused).toMatchObject([{ reason: expect.stringContaining(heard) }])
  })

  // Planted: the mark made without the digest of the content; seen to fail on 2026-11-25.
  test('are refused in another record of which a reviewer has allowed other words', async () => {
    const first = await colliding()
    await allow(first.id)
    const { heard, words, id } = await colliding()
    await room.edit('TimelineEvent', id, { summary: `Of ${first.words}, and of ${words}.` })
    await allow(id, people.reviewer, 'It is printed.', ({ itemId }) => itemId === heard)
    await room.release('TimelineEvent', id)
    expect((await deliver()).refused).toMatchObject([
      { reason: `summary contains words of MisuseObservation ${first.heard} (narrative).` },
    ])
  })

  test('are allowed for one record only: another that says them is refused', async () => {
    const { id } = await colliding()
    await allow(id)
    const words = String((await room.row('TimelineEvent', id)).summary)
    const other = await event({ summary: words })
    await room.release('TimelineEvent', other)
    expect((await deliver()).refused).toHaveLength(1)
  })

  // Found on 2026-11-25: one set of allowed words for all that was published together.
  test('are refused in another record that goes out together with the one that may say them', async () => {
    const { id } = await colliding()
    const { summary: words, slug } = await room.row('TimelineEvent', id)
    const other = await event({ summary: words })
    await room.submit('TimelineEvent', id)
    await allow(id)
    await room.publish('TimelineEvent', id, { digest: (await look(id)).digest })
    await room.release('TimelineEvent', other)
    const { slug: otherSlug } = await room.row('TimelineEvent', other)
    const { refused } = await deliver()
    expect(refused.map(({ key }) => key.split('/').at(-1))).toEqual([otherSlug])
    expect(otherSlug).not.toBe(slug)
  })

  // Found on 2026-11-25: an allowance was forgotten as soon as its version had gone live.
  test('that went out allowed go out again where the folder of generations is lost', async () => {
    const { id } = await colliding()
    await room.submit('TimelineEvent', id)
    await allow(id)
    await room.publish('TimelineEvent', id, { digest: (await look(id)).digest })
    const { live } = await deliver()
    fs.rmSync(path.join(desk().settings.dataDir, 'public'), { recursive: true })
    expect(await deliver()).toMatchObject({ live, refused: [] })
  })

  test('can be allowed neither by a writer of them, nor by policy staff, nor without a reason', async () => {
    const { id } = await colliding()
    const author = person('reviewer', { id: people.writer.itemId })
    expect(await codeOf(allow(id, author))).toBe('NOT_INDEPENDENT')
    expect(await codeOf(allow(id, people.otherWriter))).toBe('NOT_ALLOWED')
    expect(await codeOf(allow(id, people.reviewer, ' '))).toBe('INVALID_INPUT')
    expect(await room.rows('WordsAllowance', { itemId: id })).toEqual([])
  })

  test('cannot be allowed where they are not what was seen', async () => {
    const { id } = await colliding()
    const { digest } = await look(id)
    const ask = (input: object) =>
      run(desk().context, people.reviewer, ALLOW, {
        list: 'TimelineEvent',
        id,
        digest,
        reason: 'It is printed.',
        collisions: ['none'],
        ...input,
      })
    expect(await codeOf(ask({}))).toBe('REVISION_CHANGED')
    expect(await codeOf(ask({ collisions: [] }))).toBe('REVISION_CHANGED')
    expect(await codeOf(ask({ digest: 'f'.repeat(64) }))).toBe('REVISION_CHANGED')
  })

  // Planted: `mayRead` that says yes to all; a refusal that names the record in every case
  // (secrets.ts). Each seen to fail on 2026-11-25.
  test('are told to nobody who may not read them, and the refusal does not say whose they are', async () => {
    const name = `Reporter ${fresh('of-the-forum')}`
    await create(desk().context, people.writer, 'ReporterIdentity', { name, contact: 'by post' })
    const id = await event({ summary: `We thank ${name}.` })
    expect((await look(id)).collisions).toEqual([])
    expect((await look(id, people.writer)).collisions).toMatchObject([
      { listKey: 'ReporterIdentity', itemField: 'name', refuses: true },
    ])
    await room.release('TimelineEvent', id)
    const { refused } = await deliver()
    expect(refused).toMatchObject([{ reason: 'summary contains confidential words.' }])
  })
})

describeOnBoth('the name of an organization that is not public', desk => {
  const room = newsroom(() => desk().context)
  const collisionsIn = async (id: string) =>
    (
      await run<{ collisions: Collision[] }>(desk().context, people.reviewer, LOOK, {
        list: 'TimelineEvent',
        id,
      })
    ).collisions
  const deliver = () => deliverOnce(desk().context, { ...desk().settings, root: plainProject() })

  test('may stand in public prose, and whoever reviews it is told', async () => {
    const [family, source] = [await room.family(), await room.source()]
    const name = 'University of the Northern Lakes'
    const organization = await room.make('Organization', {
      slug: 'northern-lakes',
      name,
      kind: 'university',
    })
    await room.make('PartnerRequest', {
      organization: to(organization),
      researchArea: 'detection',
      asked: 'Whether they would look at it.',
      askedOn: '2019-05',
    })
    const id = await room.event(family, source, { summary: `Held at the ${name}.` })
    expect(await collisionsIn(id)).toMatchObject([
      { listKey: 'Organization', itemId: organization, itemField: 'name', refuses: false },
    ])
    await room.release('TimelineEvent', id)
    expect((await deliver()).refused).toEqual([])
    // It has been said now.
    const again = await room.event(family, source, { summary: `Again at the ${name}.` })
    expect(await collisionsIn(again)).toEqual([])
  })
})
