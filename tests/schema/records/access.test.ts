import { beforeAll, expect, test } from 'vitest'
import { describeOnBoth, person, program } from '../../support/index.ts'
import { create, fresh, run, to, update } from './ask.ts'

const staff = person('staff', { id: 'writer' })

describeOnBoth('who reaches what', desk => {
  let own = ''
  let other = ''
  let ownWords = ''
  const organization = () =>
    create(desk().context, staff, 'Organization', {
      slug: fresh('organization'),
      name: 'A partner',
      kind: 'university',
    })
  const words = (id: string) =>
    create(desk().context, staff, 'PartnerStatement', { organization: to(id), words: 'It looked.' })
  const partner = () => person('partner', { organizationId: own })

  beforeAll(async () => {
    own = await organization()
    other = await organization()
    ownWords = await words(own)
    await words(other)
  })

  test('a partner sees the words about itself and nobody else’s', async () => {
    const seen = await run<{ id: string }[]>(
      desk().context,
      partner(),
      '{ done: partnerStatements { id } }',
    )
    expect(seen).toEqual([{ id: ownWords }])
    expect(await run(desk().context, partner(), '{ done: partnerStatementsCount }')).toBe(1)
  })

  test('a partner sees its own organisation, and of another not even the name', async () => {
    const seen = await run(desk().context, partner(), '{ done: organizations { id } }')
    expect(seen).toEqual([{ id: own }])
    const asked = `{ done: organization(where: { id: "${other}" }) { name } }`
    expect(await run(desk().context, partner(), asked)).toBeNull()
  })

  test('a partner without an organisation sees no row of any list', async () => {
    for (const list of ['partnerStatements', 'organizations', 'embargoes', 'accessGrants']) {
      expect(
        await run(desk().context, person('partner'), `{ done: ${list} { id } }`),
        list,
      ).toEqual([])
    }
  })

  test('a partner does not filter through a relation', async () => {
    const filter = `{ done: partnerStatementsCount(where: { organization: { name: { contains: "a" } } }) }`
    await expect(run(desk().context, partner(), filter)).rejects.toThrow(/Access denied/)
    expect(await run(desk().context, staff, filter)).toBe(2)
  })

  test('a partner writes nothing', async () => {
    await expect(
      update(desk().context, partner(), 'PartnerStatement', ownWords, { words: 'Better ones.' }),
    ).rejects.toThrow(/Access denied/)
  })

  test('somebody without a session sees and writes nothing', async () => {
    await expect(run(desk().context, undefined, '{ done: organizations { id } }')).rejects.toThrow(
      'Sign in first.',
    )
    await expect(
      create(desk().context, undefined, 'Organization', { slug: 'x', name: 'X', kind: 'lab' }),
    ).rejects.toThrow('Sign in first.')
  })

  test('reviewers, leadership and administrators read records and write none', async () => {
    for (const role of ['reviewer', 'leadership', 'admin'] as const) {
      const session = person(role)
      expect(await run(desk().context, session, '{ done: partnerStatementsCount }')).toBe(2)
      await expect(
        update(desk().context, session, 'PartnerStatement', ownWords, { words: 'Mine.' }),
        role,
      ).rejects.toThrow(/Access denied/)
    }
  })

  test('a token does what its scopes say and no more', async () => {
    const data = { slug: fresh('organization'), name: 'By a program', kind: 'lab' }
    await expect(create(desk().context, program(['read']), 'Organization', data)).rejects.toThrow(
      /Access denied/,
    )
    await expect(
      create(desk().context, program(['read', 'write']), 'Organization', data),
    ).resolves.toBeTruthy()
    for (const scope of ['write', 'publish', 'history'] as const) {
      expect(await run(desk().context, program([scope]), '{ done: organizations { id } }')).toEqual(
        [],
      )
    }
  })

  test('nobody deletes, whoever they are', async () => {
    for (const role of ['partner', 'staff', 'reviewer', 'leadership', 'admin'] as const) {
      const query = `mutation { done: deletePartnerStatement(where: { id: "${ownWords}" }) { id } }`
      const session = person(role, { organizationId: own })
      await expect(run(desk().context, session, query), role).rejects.toThrow(/Access denied/)
    }
  })

  test('nobody writes what the desk itself writes: states, statuses, stamps, history', async () => {
    const family = await create(desk().context, staff, 'ModelFamily', {
      slug: fresh('f'),
      name: 'F',
    })
    const denied = [
      { state: 'published' },
      { publishedVersion: 3 },
      { createdBy: 'user:another' },
      { scheduledFor: '2020-01-01T00:00:00.000Z' },
    ]
    for (const data of denied) {
      await expect(update(desk().context, staff, 'ModelFamily', family, data)).rejects.toThrow(
        /Access denied/,
      )
    }
    const event = {
      operation: 'x',
      actor: 'user:another',
      canonical: '{}',
      digest: 'd',
      version: 1,
    }
    for (const role of ['staff', 'admin'] as const) {
      await expect(create(desk().context, person(role), 'AuditEvent', event)).rejects.toThrow(
        /Access denied/,
      )
    }
  })

  test('a relation is written from its owning side only', async () => {
    const { context } = desk()
    const family = await create(context, staff, 'ModelFamily', { slug: fresh('f'), name: 'F' })
    const release = await create(context, staff, 'Release', {
      family: to(family),
      slug: 'stage',
      name: 'Stage',
      stageOrder: 1,
      parametersNamed: '1M',
    })
    await expect(
      update(context, staff, 'ModelFamily', family, { releases: { set: [] } }),
    ).rejects.toThrow(/Access denied/)
    await expect(
      update(context, staff, 'Release', release, { status: 'released' }),
    ).rejects.toThrow(/Access denied/)
  })

  test('nobody takes more than a hundred rows at once', async () => {
    await expect(
      run(desk().context, staff, '{ done: organizations(take: 101) { id } }'),
    ).rejects.toThrow(/limit|maxTake/i)
    await expect(
      run(desk().context, staff, '{ done: organizations(take: -101) { id } }'),
    ).rejects.toThrow(/limit|maxTake/i)
  })
})
