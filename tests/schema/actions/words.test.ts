import { beforeAll, expect, test } from 'vitest'
import { sha256Hex } from '../../../schema/evidence/index.ts'
import type { Session } from '../../../schema/platform/session/actor.ts'
import { describeOnBoth, person } from '../../support/index.ts'
import { fresh, run, to } from '../records/ask.ts'
import { codeOf, newsroom, people, toAll } from './newsroom.ts'

const APPROVE = `mutation ($id: ID!, $digest: String!) {
  done: approveWords(id: $id, digest: $digest) { id }
}`
const REFUSE = `mutation ($id: ID!, $digest: String!, $decided: String, $reason: String!) {
  done: refuseWords(id: $id, digest: $digest, decided: $decided, reason: $reason) { id }
}`

describeOnBoth('words about a partner', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  let organization = ''
  let partner: Session
  let stranger: Session
  const digestOf = async (id: string) =>
    sha256Hex(String((await room.row('PartnerStatement', id)).words))
  const approve = async (id: string, as: Session, read?: string) =>
    run(desk().context, as, APPROVE, { id, digest: read ?? (await digestOf(id)) })
  const refuse = async (id: string, reason: string, as: Session, decided?: string) =>
    run(desk().context, as, REFUSE, { id, reason, decided, digest: await digestOf(id) })
  const words = (data: Record<string, unknown> = {}) =>
    room.make('PartnerStatement', {
      organization: to(organization),
      words: fresh('They found much'),
      ...data,
    })
  const partnership = (...statements: string[]) =>
    room.make('Partnership', {
      family: to(family),
      slug: fresh('partner'),
      organization: to(organization),
      researchArea: 'detection',
      studies: 'How to tell generated text.',
      statements: toAll(...statements),
      sources: toAll(source),
    })
  const problemsOf = async (id: string) =>
    (await room.preview('Partnership', id)).problems.map(({ message }) => message)
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
    const make = (name: string) =>
      room.make('Organization', { slug: fresh('organization'), name, kind: 'university' })
    organization = await make('A university')
    partner = person('partner', { id: 'partner', organizationId: organization })
    stranger = person('partner', { id: 'stranger', organizationId: await make('Another') })
  })

  test('they are not published before the partner approved them', async () => {
    const statement = await words()
    const id = await partnership(statement)
    expect(await problemsOf(id)).toEqual([expect.stringContaining('has not approved')])
    await approve(statement, partner)
    expect(await problemsOf(id)).toEqual([])
    await expect(room.release('Partnership', id)).resolves.toMatchObject({ state: 'published' })
  })

  test('words that were refused are not published, and the reason is kept', async () => {
    const statement = await words()
    expect(await codeOf(refuse(statement, ' ', partner))).toBe('INVALID_INPUT')
    await refuse(statement, 'It was somebody else.', partner)
    expect(await room.row('PartnerStatement', statement)).toMatchObject({
      approval: 'refused',
      reason: 'It was somebody else.',
      decidedBy: 'user:partner',
    })
    expect(await problemsOf(await partnership(statement))).toEqual([
      expect.stringContaining('does not agree'),
    ])
  })

  test('another partner cannot decide, nor even learn that the words exist', async () => {
    const statement = await words()
    expect(await codeOf(approve(statement, stranger))).toBe('NOT_FOUND')
    const homeless = person('partner', { id: 'homeless' })
    expect(await codeOf(approve(statement, homeless))).toBe('NOT_FOUND')
  })

  test('nobody at the desk decides for a partner', async () => {
    const statement = await words()
    for (const as of [people.writer, people.reviewer, people.admin, people.historian]) {
      expect(await codeOf(approve(statement, as))).toBe('NOT_ALLOWED')
    }
  })

  test('approval is of exact words: other words must be approved again', async () => {
    const statement = await words()
    await approve(statement, partner)
    await room.edit('PartnerStatement', statement, { words: 'They found nothing.' })
    expect(await room.row('PartnerStatement', statement)).toMatchObject({ approval: 'awaiting' })
  })

  test('a decision is of the words that were read, not of those that stand there by now', async () => {
    const statement = await words()
    const read = await digestOf(statement)
    await room.edit('PartnerStatement', statement, { words: 'They found nothing.' })
    expect(await codeOf(approve(statement, partner, read))).toBe('REVISION_CHANGED')
    expect(await room.row('PartnerStatement', statement)).toMatchObject({ approval: 'awaiting' })
  })

  test('whoever changes words leaves them unapproved, also where the partner approves meanwhile', async () => {
    const { hooks } = desk().context.__internal.lists.PartnerStatement ?? {}
    const change = (approval: string) =>
      hooks?.resolveInput.update({
        operation: 'update',
        item: { words: 'Old words.', approval },
        resolvedData: { words: 'New words.' },
      } as never)
    expect(await change('awaiting')).toMatchObject({ approval: 'awaiting', decidedAt: null })
    expect(await change('not_needed')).not.toHaveProperty('approval')
  })

  test('a partner may think again before they are published', async () => {
    const statement = await words()
    await approve(statement, partner)
    expect(await codeOf(approve(statement, partner))).toBe('WRONG_STATE')
    await refuse(statement, 'On reflection, no.', partner, 'approved')
    expect(await room.row('PartnerStatement', statement)).toMatchObject({ approval: 'refused' })
  })

  test('words that rest on a public source need no approval', async () => {
    const statement = await words({ approval: 'not_needed', publicSource: to(source) })
    const id = await partnership(statement)
    const { json, problems } = await room.preview('Partnership', id)
    expect(problems).toEqual([])
    expect(json).toMatchObject({ statements: [{ basis: 'public_source' }] })
    expect(await codeOf(approve(statement, partner))).toBe('WRONG_STATE')
  })

  test('a decision leaves an audit event', async () => {
    const statement = await words()
    await approve(statement, partner)
    const [event] = await room.rows('AuditEvent', { itemId: statement, operation: 'words.approve' })
    expect(event).toMatchObject({ actor: 'user:partner', role: 'partner' })
  })
})
