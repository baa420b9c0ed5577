import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueOwnToken } from '../../../schema/actions/issue-token.ts'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { create, to } from '../../schema/records/ask.ts'
import {
  emptyPlace,
  person,
  startServer,
  type Place,
  type TestServer,
} from '../../support/index.ts'
import { runDesk } from './run-desk.ts'
import { runHere } from './run-here.ts'

describe('desk list and desk show', { timeout: 120_000 }, () => {
  let place: Place
  let server: TestServer
  const tokens = { staff: '', partner: '' }
  const as = (who: keyof typeof tokens, ...args: string[]) =>
    runHere(place, args, { DESK_TOKEN: tokens[who] })
  const json = async (who: keyof typeof tokens, ...args: string[]) =>
    JSON.parse((await as(who, ...args, '--json')).stdout) as Record<string, unknown>[]

  beforeAll(async () => {
    place = await emptyPlace('sqlite')
    await ensureBuild(place.settings, 'client')
    await fill(place, tokens)
    server = await startServer(place)
  })
  afterAll(async () => {
    await server.stop()
    await place.remove()
  })

  test.each([
    ['list', 'sources'],
    ['show', 'source', 'a-post'],
    ['preview', 'timeline-event', 'first'],
  ])('say as a process of their own what the others say here: %s', async (...args) => {
    const env = { DESK_TOKEN: tokens.staff }
    expect(await runDesk(place, args, { env })).toEqual(await runHere(place, args, env))
  })

  test.each(['source', 'Sources', 'SOURCE', 'sources'])(
    'take the name of a list as people write it: %s',
    async name => {
      expect((await as('staff', 'list', name)).stdout).toContain('a-post')
    },
  )

  test('list prints columns under their headings', async () => {
    const { stdout } = await as('staff', 'list', 'timeline-events')
    expect(stdout).toMatchInlineSnapshot(`
      "family.slug  slug   listedMonth  eventDate   category  title       state
      a-family     first  2019-02      2019-02-14  release   It is out.  draft
      "
    `)
  })

  test('list prints with --json all that a record holds', async () => {
    const [event] = await json('staff', 'list', 'timeline-events')
    expect(event).toMatchObject({
      slug: 'first',
      family: { slug: 'a-family', name: 'A family' },
      sources: [{ slug: 'a-post' }],
      archivedAt: null,
    })
    expect(JSON.stringify(event)).not.toContain('__typename')
  })

  test('list keeps the records that a condition names', async () => {
    const slugs = async (...where: string[]) =>
      (await json('staff', 'list', 'organization', ...where.flatMap(w => ['-w', w]))).map(
        ({ slug }) => slug,
      )
    expect(await slugs('kind=university')).toEqual(['uni'])
    expect(await slugs('kind=university', 'slug=lab')).toEqual([])
    expect((await json('staff', 'list', 'timeline-events', '-w', 'family=a-family')).length).toBe(1)
    expect((await json('staff', 'list', 'timeline-events', '-w', 'family=other')).length).toBe(0)
    expect((await json('staff', 'list', 'timeline-events', '-w', 'sources=a-post')).length).toBe(1)
  })

  test('list sorts and stops where it is told, and says that there is more', async () => {
    const down = await json('staff', 'list', 'organizations', '--sort', '-name')
    expect(down.map(({ slug }) => slug)).toEqual(['uni', 'lab'])
    const { stdout, stderr } = await as('staff', 'list', 'organizations', '--limit', '1')
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stderr).toContain('1 of 2')
  })

  test('a list that does not exist ends with 3 and names the nearest; a field, with 2', async () => {
    const list = await as('staff', 'list', 'sorces')
    expect(list.code).toBe(3)
    expect(list.stderr).toContain('Did you mean sources?')
    const field = await as('staff', 'list', 'sources', '-w', 'titel=x')
    expect(field.code).toBe(2)
    expect(field.stderr).toContain('Did you mean title?')
    expect((await as('staff', 'list', 'sources', '-w', 'title')).code).toBe(2)
    expect((await as('staff', 'list', 'sources', '--sort', 'titel')).code).toBe(2)
  })

  test('show finds a record by slug, family and slug, e-mail address and id', async () => {
    const { stdout } = await as('staff', 'show', 'organization', 'uni')
    expect(stdout).toMatch(/^name +A university$/m)
    expect((await as('staff', 'show', 'timeline-event', 'a-family/first')).code).toBe(0)
    const event = JSON.parse(
      (await as('staff', 'show', 'timeline-event', 'first', '--json')).stdout,
    ) as { id: string }
    expect((await as('staff', 'show', 'TimelineEvent', event.id)).stdout).toContain('It is out.')
    expect((await as('staff', 'show', 'source', 'nope')).code).toBe(3)
  })

  test('a partner sees its own organisation and nothing else', async () => {
    expect((await json('partner', 'list', 'organizations')).map(o => o.slug)).toEqual(['uni'])
    expect((await json('partner', 'list', 'users')).map(u => u.email)).toEqual(['p@uni.example'])
    for (const list of ['sources', 'timeline-events', 'audit-events', 'service-tokens']) {
      expect(await json('partner', 'list', list)).toEqual([])
    }
    expect((await as('partner', 'show', 'organization', 'lab')).code).toBe(3)
    expect((await as('partner', 'show', 'organization', 'uni')).code).toBe(0)
    expect((await as('partner', 'list', 'sources')).stderr).toContain('none that you may read')
    // A filter over a relation would look through to rows that are not theirs.
    const through = await as('partner', 'list', 'partner-statements', '-w', 'organization=lab')
    expect(through.code).toBe(4)
  })

  test('preview shows staff how a record would look in public, and what keeps it from it', async () => {
    const { code, stdout } = await as(
      'staff',
      'preview',
      'timeline-event',
      'a-family/first',
      '--json',
    )
    expect(code).toBe(0)
    const preview = JSON.parse(stdout) as Record<string, unknown>
    expect(preview).toMatchObject({ list: 'TimelineEvent', json: { title: 'It is out.' } })
    expect(preview.digest).toMatch(/^[0-9a-f]{64}$/)
    const text = await as('staff', 'preview', 'timeline-event', 'first')
    expect(text.stdout).toContain(`Digest   ${String(preview.digest)}`)
    expect((await as('staff', 'preview', 'timeline-event', 'nope')).code).toBe(3)
    expect((await as('partner', 'preview', 'timeline-event', 'first')).code).toBe(3)
  })

  test('a token that means nobody ends with 4', async () => {
    const stranger = { DESK_TOKEN: `desk_${'a'.repeat(8)}_${'b'.repeat(43)}` }
    expect((await runHere(place, ['list', 'users'], stranger)).code).toBe(4)
  })

  test('say the same on the data folder itself, once no server holds it', async () => {
    expect(await server.stop()).toBe(0)
    expect((await json('partner', 'list', 'organizations')).map(o => o.slug)).toEqual(['uni'])
    expect((await as('partner', 'show', 'organization', 'lab')).code).toBe(3)
    const through = ['list', 'partner-statements', '-w', 'organization=lab']
    expect((await as('partner', ...through)).code).toBe(4)
  })
})

/** A laboratory, a university with a partner, and one event, with a token for each who asks. */
async function fill(place: Place, tokens: { staff: string; partner: string }): Promise<void> {
  const { openDesk } = await import('../../../schema/platform/open-desk.ts')
  const { context, close } = await openDesk({ ...place, purpose: 'a test' })
  const staff = person('staff')
  const make = (listKey: string, data: Record<string, unknown>) =>
    create(context, staff, listKey, data)
  await make('Organization', { slug: 'lab', name: 'A laboratory', kind: 'lab' })
  const uni = await make('Organization', { slug: 'uni', name: 'A university', kind: 'university' })
  const family = await make('ModelFamily', { slug: 'a-family', name: 'A family' })
  const source = await make('Source', {
    slug: 'a-post',
    title: 'A post',
    kind: 'post',
    confidence: 'verified',
  })
  await make('TimelineEvent', {
    family: to(family),
    slug: 'first',
    title: 'It is out.',
    category: 'release',
    listedMonth: '2019-02',
    order: 1,
    eventDate: '2019-02-14',
    sources: { connect: [{ id: source }] },
  })
  const user = async (email: string, role: 'staff' | 'partner', organization?: string) => {
    const id = await create(context, person('admin'), 'User', {
      email,
      name: email,
      role,
      password: 'a long enough password',
      ...(organization && { organization: to(organization) }),
    })
    const session = person(role, { id, organizationId: organization })
    return (await issueOwnToken(context.withSession(session), { name: 'a test' })).token
  }
  tokens.staff = await user('s@desk.example', 'staff')
  tokens.partner = await user('p@uni.example', 'partner', uni)
  await close()
}
