import { beforeAll, expect, test } from 'vitest'
import type { Session } from '../../../schema/platform/session/actor.ts'
import { sessionForToken } from '../../../schema/platform/session/resolve.ts'
import { describeOnBoth, person } from '../../support/index.ts'
import { create, fresh, run } from '../records/ask.ts'
import { codeOf, newsroom, people } from './newsroom.ts'
import { mendedEvent, redacting } from './redact/redacting.ts'

const COLLISIONS = `query ($id: ID!) {
  done: publicationPreview(list: "TimelineEvent", id: $id) { digest collisions { digest refuses } }
}`
const ALLOW = `mutation ($id: ID!, $digest: String!, $collisions: [String!]!) {
  done: allowWords(list: "TimelineEvent", id: $id, digest: $digest, collisions: $collisions, reason: "It is printed.")
}`

// Catches: an action that opens its own transaction and does not ask there whether the session still
// holds. Planted: no `requireStillHolds` in either; each seen to fail on 2026-11-25.
describeOnBoth('whoever loses the right while a request of theirs is under way', desk => {
  const room = newsroom(() => desk().context)
  const { propose, confirm } = redacting(desk)
  let family = ''
  let source = ''
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })

  /** A reviewer's session as a request read it, and an end of their rights since. */
  async function ended(): Promise<Session> {
    const id = await create(desk().context, people.admin, 'User', {
      name: 'Reviewer',
      email: `${fresh('reviewer')}@desk.example`,
      password: 'correct horse battery staple',
      role: 'reviewer',
    })
    const { sessionVersion } = await room.row('User', id)
    await room.edit('User', id, { role: 'staff' }, people.admin)
    const basis = { sessionVersion: Number(sessionVersion), tokenId: null }
    return { ...person('reviewer', { id }), basis }
  }

  test('destroys nothing', async () => {
    const { id, key } = await mendedEvent(room, family, source)
    const proposal = await propose(key, [1])
    expect(await codeOf(confirm(proposal.id, await ended()))).toBe('NOT_ALLOWED')
    const [first] = await room.rows('Publication', { itemId: id, version: 1 })
    const [payload] = await room.rows('Payload', { digest: first?.digest })
    expect(payload).toMatchObject({ redactedAt: null })
    await confirm(proposal.id)
  })

  // Planted: `stillCarries` that asks for neither scopes nor end, as before 2026-11-25; both seen to fail.
  test.each([{ scopes: ['read'] }, { expiresAt: '2026-01-01T00:00:00.000Z' }])(
    'publishes nothing by a token of which was made %j',
    async change => {
      const id = await room.event(family, source)
      await room.submit('TimelineEvent', id)
      const { digest } = await room.preview('TimelineEvent', id)
      const { token, id: tokenId } = await run<{ token: string; id: string }>(
        desk().context,
        people.admin,
        'mutation { done: issueServiceToken(name: "P", scopes: [read, publish]) { id token } }',
      )
      const asked = await sessionForToken(desk().context, token)
      await room.edit('ServiceToken', tokenId, change, people.admin)
      expect(await codeOf(room.publish('TimelineEvent', id, { digest }, asked))).toBe('NOT_ALLOWED')
      expect(await room.rows('Publication', { itemId: id })).toEqual([])
    },
  )

  test('allows no words', async () => {
    const words = `${fresh('matter')} of public record`
    await room.make('MisuseObservation', {
      title: fresh('Heard'),
      kind: 'hazard',
      narrative: `We heard that it is\n${words}`,
    })
    const id = await room.event(family, source, { summary: `It is ${words}.` })
    const { digest, collisions } = await run<{
      digest: string
      collisions: { digest: string; refuses: boolean }[]
    }>(desk().context, people.reviewer, COLLISIONS, { id })
    const allow = (as: Session) =>
      run(desk().context, as, ALLOW, {
        id,
        digest,
        collisions: collisions.filter(({ refuses }) => refuses).map(each => each.digest),
      })
    expect(await codeOf(allow(await ended()))).toBe('NOT_ALLOWED')
    expect(await room.rows('WordsAllowance', { itemId: id })).toEqual([])
    await allow(people.reviewer)
    expect(await room.rows('WordsAllowance', { itemId: id })).toHaveLength(1)
  })
})
