import { describe, expect, test } from 'vitest'
import { issueServiceToken } from '../../schema/actions/issue-token.ts'
import { person, PROVIDERS } from '../support/index.ts'
import { create, to } from '../schema/records/ask.ts'
import { addUser, withDoor } from './door.ts'

const staff = person('staff', { id: 'writer' })

/** A filter that looks through relations and back, so often. */
const nested = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>(
    inner => `{ family: { releases: { some: ${inner} } } }`,
    '{ slug: { contains: "a" } }',
  )

describe.each(PROVIDERS)('a request (%s)', provider => {
  let token = ''
  const door = withDoor(
    provider,
    async context => {
      const uni = await create(context, staff, 'Organization', {
        slug: 'uni',
        name: 'Uni',
        kind: 'university',
      })
      await addUser(context, 'partner', 'partner', uni)
      await addUser(context, 'writer', 'staff')
      const admin = context.withSession(person('admin', { id: 'first' }))
      token = (await issueServiceToken(admin, { name: 'reader', scopes: ['read'] })).token
      const family = await create(context, staff, 'ModelFamily', { slug: 'family', name: 'F' })
      for (let stage = 1; stage <= 9; stage++) {
        const data = {
          slug: `stage-${stage}`,
          name: 'A stage',
          stageOrder: stage,
          parametersNamed: '1M',
        }
        await create(context, staff, 'Release', { family: to(family), ...data })
      }
    },
    { DESK_PUBLIC_RATE: '2', DESK_API_RATE: '50' },
  )
  const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
    const start = performance.now()
    return [await work, performance.now() - start]
  }

  // Planted: no limit on the depth of input (graphql/limits.ts); seen to fail on 2026-11-25.
  test('row 3: with a filter nested in itself is refused within a second, however it is sent', async () => {
    const cookies = await door.signIn('writer')
    const count = (where: string) => `{ releasesCount(where: ${where}) }`
    const query = 'query ($where: ReleaseWhereInput!) { releasesCount(where: $where) }'
    const json = (depth: number) => JSON.parse(nested(depth).replace(/(\w+):/g, '"$1":')) as object
    for (const depth of [4, 8, 12]) {
      const ways = [
        () => door.ask(count(nested(depth)), { cookies }),
        () => door.ask(query, { cookies }, { where: json(depth) }),
        () =>
          door.ask(
            `query ($where: ReleaseWhereInput! = ${nested(depth)}) { releasesCount(where: $where) }`,
            { cookies },
          ),
      ]
      for (const way of ways) {
        const [reply, took] = await timed(way())
        expect(reply.codes).toContain('LIMIT_EXCEEDED')
        expect(took).toBeLessThan(1000)
      }
    }
  })

  test('row 3: with the deepest filter that is allowed is answered within a second', async () => {
    const cookies = await door.signIn('writer')
    const [reply, took] = await timed(
      door.ask(`{ releasesCount(where: ${nested(1)}) }`, { cookies }),
    )
    expect(reply.data).toEqual({ releasesCount: 9 })
    expect(took).toBeLessThan(1000)
  })

  // Planted: any session may read how the Admin UI is made, as Keystone has it; seen to fail on
  // 2026-11-25, with the next test.
  test('row 13: for how the Admin UI is made is answered to the desk’s own people alone', async () => {
    const META = '{ keystone { adminMeta { lists { key } } } }'
    const partner = { cookies: await door.signIn('partner') }
    for (const caller of [{}, partner, { authorization: `Bearer ${token}` }]) {
      const { codes, data } = await door.ask(META, caller)
      expect(codes).toEqual(['NOT_ALLOWED'])
      expect(data).toBeNull()
    }
    expect((await door.ask(META, { cookies: await door.signIn('writer') })).codes).toEqual([])
  })

  test('row 13: of a partner for the Admin UI ends on a page that says so, and is no fault of ours', async () => {
    const cookies = await door.signIn('partner')
    for (const path of ['/admin', '/admin/releases']) {
      const { status, headers } = await door.get(path, { headers: { cookie: cookies } })
      expect([status, headers.get('location')]).toEqual([302, '/admin/no-access'])
    }
    expect((await door.get('/admin/no-access', { headers: { cookie: cookies } })).status).toBe(200)
    expect(door.output()).not.toContain('"level":"error"')
  })

  // Planted: no policy for the Admin UI; inline scripts allowed in it; a header in which Next names itself
  // (http/guards.ts). Each seen to fail on 2026-11-25.
  test('row 14: is answered with headers that forbid framing, sniffing and scripts of others', async () => {
    for (const path of ['/admin/signin', '/api/graphql', '/partner', '/']) {
      const { headers } = await door.get(path)
      expect(headers.get('x-powered-by'), path).toBeNull()
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(/script-src[^;]*/.exec(policy)?.[0] ?? "default-src 'none'", path).not.toContain(
        'unsafe',
      )
    }
  })

  // Planted: `limitRate` that lets everything through; seen to fail on 2026-11-25.
  test('too many from one address are told when to come back, and pages are not counted', async () => {
    const body = JSON.stringify({ query: '{ __typename }' })
    const statuses: number[] = []
    for (let n = 0; n < 30; n++) {
      const { status, headers, codes } = await door.post('/public/graphql', body, {
        from: '192.0.2.9',
      })
      statuses.push(status)
      if (status !== 429) continue
      expect(codes).toEqual(['LIMIT_EXCEEDED'])
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect(statuses.slice(0, 20)).not.toContain(429)
    expect(statuses.slice(20)).toContain(429)
    expect((await door.post('/public/graphql', body, { from: '192.0.2.10' })).status).not.toBe(429)
    const pages = await Promise.all(Array.from({ length: 40 }, () => door.get('/')))
    expect(pages.map(({ status }) => status)).not.toContain(429)
  })
})
