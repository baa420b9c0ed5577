import { beforeAll, describe, expect, test, vi } from 'vitest'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import { withDesk } from '../../../support/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { codeOf, newsroom } from '../newsroom.ts'
import { leader, mendedEvent, redacting } from './redacting.ts'

vi.setConfig({ testTimeout: 120_000 })

// Found on 2026-11-25, all of it: nobody compared the public reason with what is not public.
describe('the notice of a redaction', () => {
  const desk = withDesk({ provider: 'sqlite' })
  const room = newsroom(() => desk().context)
  const { propose, confirm } = redacting(desk)
  let family = ''
  let source = ''
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })
  const deliver = () => deliverOnce(desk().context, { ...desk().settings, root: plainProject() })
  const hide = (words: string) =>
    room.make('MisuseObservation', { title: words, kind: 'hazard', narrative: words })

  test('may be said in a private record too, with the name of what went: the site is built', async () => {
    const { key } = await mendedEvent(room, family, source)
    await deliver()
    const reason = 'A named person has asked the desk for it by letter.'
    await confirm((await propose(key, [1], leader, reason)).id)
    await deliver()
    await hide(reason)
    await hide(key.split('/').at(-1) ?? '')
    expect((await deliver()).refused).toEqual([])
  })

  test('is refused where it says what a private record says, and names the record', async () => {
    const { key } = await mendedEvent(room, family, source)
    const words = 'The librarian of the northern branch saw it first.'
    const id = await hide(words)
    const proposal = propose(key, [1], leader, `Taken down. ${words}`)
    await expect(proposal).rejects.toThrow(`words of MisuseObservation ${id}`)
    expect(await codeOf(propose(key, [1], leader, words))).toBe('CHECKS_FAILED')
  })

  test('is looked at again before anything is destroyed', async () => {
    const { key } = await mendedEvent(room, family, source)
    const reason = 'The keeper of the lighthouse has asked for it.'
    const { id, digests } = await propose(key, [1], leader, reason)
    await hide(reason)
    expect(await codeOf(confirm(id))).toBe('CHECKS_FAILED')
    const where = { digest: { in: digests.split('\n') }, NOT: { redactedAt: null } }
    expect(await room.rows('Payload', where)).toEqual([])
  })

  test('is refused where it says what only the versions said that go, and the record still does', async () => {
    const id = await room.event(family, source, {
      summary: 'Eleven clerks of the harbour heard of it, nobody else.',
    })
    await room.release('TimelineEvent', id)
    await room.edit('TimelineEvent', id, { title: 'Another title' })
    const [publication] = await room.rows('Publication', { itemId: id })
    const said = 'Because eleven clerks of the harbour heard of it, nobody less.'
    expect(await codeOf(propose(String(publication?.key), null, leader, said))).toBe(
      'CHECKS_FAILED',
    )
  })
})
