import { describe, expect, test } from 'vitest'
import { withConnection } from '../../schema/platform/connection.ts'
import { PROVIDERS } from '../support/index.ts'
import { addUser, emailOf, PASSWORD, withDoor } from './door.ts'

/** Everybody to whom something happens, one for each thing. */
const NAMES = [
  'signs-out',
  'other-password',
  'own-password',
  'other-role',
  'deactivated',
  'archived',
  'deleted',
  'same-id',
  'same-address',
  'donor',
  'somebody',
] as const
type Name = (typeof NAMES)[number]

describe.each(PROVIDERS)('a session (%s)', provider => {
  const ids = {} as Record<Name, string>
  const door = withDoor(provider, async context => {
    for (const name of NAMES) ids[name] = await addUser(context, name, 'staff')
  })

  const sql = (script: string) =>
    withConnection(door.place().settings, connection => connection.script(script))
  let admin: Promise<string> | undefined
  const asAdmin = () => (admin ??= door.signIn('admin'))
  const change = async (name: Name, data: object, cookies?: string) => {
    const caller = { cookies: cookies ?? (await asAdmin()) }
    const query = `mutation ($id: ID!, $data: UserUpdateInput!) { updateUser(where: { id: $id }, data: $data) { id } }`
    const { codes } = await door.ask(query, caller, { id: ids[name], data })
    expect(codes).toEqual([])
  }
  /** Signs in twice, lets it happen, and asks as both. */
  const endsWith = async (name: Name, happens: (cookies: string) => Promise<unknown>) => {
    const [one, other] = [await door.signIn(name), await door.signIn(name)]
    for (const cookies of [one, other]) {
      expect(await door.whoIs({ cookies })).toEqual({ id: ids[name] })
    }
    await happens(one)
    for (const cookies of [one, other]) {
      const { codes } = await door.ask('{ authenticatedItem { __typename } }', { cookies })
      expect(codes).toEqual(['NOT_ALLOWED'])
    }
  }

  // Planted: a cookie taken whatever version and mark it bears (session/resolve.ts); seen to fail on
  // 2026-11-25: the first four, and the one under the same id. The others rest on `activeUser`.
  test('ends in every browser when the person signs out in one', () =>
    endsWith('signs-out', cookies => door.ask('mutation { endSession }', { cookies })))

  test('ends when an administrator sets another password', () =>
    endsWith('other-password', () => change('other-password', { password: `${PASSWORD} 2` })))

  test('ends when the person sets another password', () =>
    endsWith('own-password', cookies =>
      change('own-password', { password: `${PASSWORD} 2` }, cookies),
    ))

  test('ends when the role changes', () =>
    endsWith('other-role', () => change('other-role', { role: 'reviewer' })))

  test('ends when the account is deactivated', () =>
    endsWith('deactivated', () => change('deactivated', { status: 'deactivated' })))

  test('ends when the account is archived', () =>
    endsWith('archived', () => change('archived', { archivedAt: '2026-11-24T00:00:00.000Z' })))

  test('ends when the account is removed from the database', () =>
    endsWith('deleted', () => sql(`DELETE FROM "User" WHERE "id" = '${ids.deleted}'`)))

  test('ends when another account is put in the place of the removed one, under the same id', () =>
    endsWith('same-id', async () => {
      await sql(`DELETE FROM "User" WHERE "id" = '${ids['same-id']}'`)
      await sql(`UPDATE "User" SET "id" = '${ids['same-id']}' WHERE "id" = '${ids.donor}'`)
    }))

  test('ends when another account is made with the address of the removed one', () =>
    endsWith('same-address', async () => {
      await sql(`DELETE FROM "User" WHERE "id" = '${ids['same-address']}'`)
      const query = `mutation ($data: UserCreateInput!) { createUser(data: $data) { id } }`
      const data = { name: 'B', email: emailOf('same-address'), password: PASSWORD, role: 'staff' }
      const made = await door.ask(query, { cookies: await asAdmin() }, { data })
      expect(made.codes).toEqual([])
    }))

  // Planted: cookies taken as bearer tokens, as Keystone does; seen to fail on 2026-11-25.
  test('row 7: is not taken as a bearer token, from which no browser would shield it', async () => {
    const cookies = await door.signIn('somebody')
    const value = /desk-session=([^;]+)/.exec(cookies)?.[1]
    expect(value).toMatch(/^Fe26/)
    for (const authorization of [`Bearer ${value}`, `bearer ${value}`, `Basic ${value}`]) {
      expect(await door.whoIs({ authorization })).toBeFalsy()
    }
  })

  // Planted: a new secret at each start (config.ts); seen to fail on 2026-11-25.
  test('row 21: outlives a restart: its secret is kept, and not made anew', async () => {
    const cookies = await door.signIn('somebody')
    await door.restart()
    expect(await door.whoIs({ cookies })).toBeTruthy()
  })

  test('bears the marks that keep scripts and other sites from its cookies', async () => {
    const { headers } = await door.ask(
      'mutation ($e: String!, $p: String!) { authenticateUserWithPassword(email: $e, password: $p) { __typename } }',
      {},
      { e: emailOf('somebody'), p: PASSWORD },
    )
    const set = headers.getSetCookie()
    expect(set.map(cookie => cookie.split('=')[0])).toEqual(['desk-session', 'desk-device'])
    for (const cookie of set) expect(cookie).toMatch(/HttpOnly.*SameSite=(Lax|Strict)/i)
  })
})
