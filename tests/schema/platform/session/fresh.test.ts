import { beforeAll, describe, expect, test } from 'vitest'
import { accountMark } from '../../../../schema/platform/session/account-mark.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { sessionForCookie, sessionForToken } from '../../../../schema/platform/session/resolve.ts'
import { issueToken } from '../../../../schema/platform/session/token.ts'
import { describeOnBoth, person } from '../../../support/index.ts'
import { codeOf } from '../../actions/newsroom.ts'
import { create, fresh, run } from '../../records/ask.ts'

const PASSWORD = 'a long enough password'
const MINUTE = 60_000

/** What gives the one who asks a way in that outlasts the session. */
const FOR_ONESELF = {
  'their own password':
    'mutation ($id: ID!) { done: updateUser(where: { id: $id }, data: { password: "another long password" }) { id } }',
  'their own password by its reset':
    'mutation ($email: String!) { done: resetPassword(email: $email, password: "another long password") { id } }',
  'a token of their own': 'mutation { done: issueOwnToken(name: "own") { token } }',
}
/** What gives one to others, or to programs. */
const FOR_OTHERS = {
  'the password of somebody else':
    'mutation ($other: ID!) { done: updateUser(where: { id: $other }, data: { password: "another long password" }) { id } }',
  'an account':
    'mutation ($new: String!) { done: createUser(data: { name: "N", email: $new, password: "another long password", role: "staff" }) { id } }',
  'a token of a program':
    'mutation { done: issueServiceToken(name: "program", scopes: [read]) { token } }',
  'a token of a program by its hash':
    'mutation ($program: ServiceTokenCreateInput!) { done: createServiceToken(data: $program) { id } }',
}

// Planted: `requireFreshSignIn` that lets everybody pass, as before 2026-11-25; all refusals seen to fail.
describeOnBoth('whoever did not give their password just now', desk => {
  const keeper = person('admin', { id: 'keeper' })
  const make = (email: string) =>
    create(desk().context, keeper, 'User', { name: 'A', email, password: PASSWORD, role: 'admin' })
  let email = ''
  let id = ''
  let other = ''
  beforeAll(async () => {
    email = `${fresh('admin')}@desk.example`
    id = await make(email)
    other = await make(`${fresh('other')}@desk.example`)
  })

  const row = (whose: string) =>
    desk()
      .context.sudo()
      .prisma.User.findUnique({ where: { id: whose } })
  /** The session of a cookie that was set so long ago. */
  const signedIn = async (ago: number): Promise<Session | undefined> => {
    const user = await row(id)
    return sessionForCookie(desk().context, {
      userId: id,
      version: user.sessionVersion,
      mark: accountMark(user),
      signedInAt: new Date(Date.now() - ago).toISOString(),
    })
  }
  const byToken = async (): Promise<Session | undefined> => {
    const me = await signedIn(MINUTE)
    const query = FOR_ONESELF['a token of their own']
    const { token } = await run<{ token: string }>(desk().context, me, query)
    return sessionForToken(desk().context, token)
  }
  const ask = (as: Session | undefined, query: string) => {
    expect(as).toBeDefined()
    const { prefix, tokenHash } = issueToken()
    const program = { name: 'A program', prefix, tokenHash, scopes: ['read'] }
    const all = { id, email, other, program, new: `${fresh('new')}@desk.example` }
    const named = Object.entries(all).filter(([name]) => query.includes(`$${name}:`))
    return run(desk().context, as, query, Object.fromEntries(named))
  }

  describe.each(Object.entries({ ...FOR_ONESELF, ...FOR_OTHERS }))('%s', (_, query) => {
    test('is refused to a cookie of six minutes ago, and of the future', async () => {
      const before = await row(id)
      expect(await codeOf(ask(await signedIn(6 * MINUTE), query))).toBe('SIGN_IN_AGAIN')
      expect(await codeOf(ask(await signedIn(-MINUTE), query))).toBe('SIGN_IN_AGAIN')
      expect(await row(id)).toEqual(before)
    })
    test('is given to a cookie of four minutes ago', async () => {
      await expect(ask(await signedIn(4 * MINUTE), query)).resolves.toBeTruthy()
    })
  })

  test.each(Object.entries(FOR_ONESELF))('gets by a token not %s', async (_, query) => {
    expect(await codeOf(ask(await byToken(), query))).toBe('SIGN_IN_AGAIN')
  })

  test.each(Object.entries(FOR_OTHERS))(
    'gets by a token of an administrator %s',
    async (_, query) => {
      await expect(ask(await byToken(), query)).resolves.toBeTruthy()
    },
  )

  test('may do everything else as before', async () => {
    const query =
      'mutation ($id: ID!) { done: updateUser(where: { id: $id }, data: { name: "B" }) { id } }'
    await expect(ask(await signedIn(60 * MINUTE), query)).resolves.toBeTruthy()
  })
})
