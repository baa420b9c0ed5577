import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { emptyPlace, startServer, type Place, type TestServer } from '../../support/index.ts'
import { runDesk } from './run-desk.ts'
import { runHere } from './run-here.ts'

const ADMIN = 'ada@desk.example'
const REVIEWER = 'bo@desk.example'

describe('people and tokens at the command line', { timeout: 120_000 }, () => {
  let place: Place
  let server: TestServer | undefined
  const desk = (...args: string[]) => runHere(place, args)
  const as = (token: string, ...args: string[]) => runHere(place, args, { DESK_TOKEN: token })
  const json = async <T>(...args: string[]) => {
    const { code, stdout, stderr } = await desk(...args, '--json')
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
    return JSON.parse(stdout) as T
  }
  const tokenPath = () => path.join(place.dataDir, 'tokens', 'desk.token')

  beforeAll(async () => {
    place = await emptyPlace('sqlite')
    await ensureBuild(place.settings, 'client')
    const { code, stderr } = await runDesk(place, ['user', 'add', ADMIN])
    if (code !== 0) throw new Error(stderr)
  })
  afterAll(async () => {
    await server?.stop()
    await place.remove()
  })

  test('the first person is an administrator, and desk acts as them from then on', async () => {
    const people = await json<{ email: string; role: string }[]>('list', 'users')
    expect(people).toEqual([expect.objectContaining({ email: ADMIN, role: 'admin' })])
    expect(fs.statSync(tokenPath()).mode & 0o777).toBe(0o600)
  })

  test('nobody becomes a second first administrator', async () => {
    const { code, stderr } = await as(
      `desk_${'a'.repeat(8)}_${'b'.repeat(43)}`,
      'user',
      'add',
      'eve@desk.example',
    )
    expect(code).toBe(4)
    expect(stderr).toContain('The token is unknown, revoked or expired.')
  })

  test('a token file that others can read is refused, with the remedy', async () => {
    fs.chmodSync(tokenPath(), 0o644)
    const { code, stderr } = await desk('list', 'users')
    fs.chmodSync(tokenPath(), 0o600)
    expect(code).toBe(4)
    expect(stderr).toContain(`run: chmod 600 ${tokenPath()}`)
  })

  test('what is done after that may as well go through a server', async () => {
    server = await startServer(place)
    expect((await json<unknown[]>('list', 'users')).length).toBe(1)
  })

  test('a person is added with a password that is shown once or comes from standard input', async () => {
    const made = await json<{ password: string }>('user', 'add', REVIEWER, '--role', 'reviewer')
    expect(made.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/)
    const given = await runDesk(
      place,
      ['user', 'add', 'cy@desk.example', '--role', 'staff', '--password-stdin'],
      { input: 'a password from a file\n' },
    )
    expect(given.code).toBe(0)
    expect(given.stdout).not.toContain('password from')
    const short = await runDesk(
      place,
      ['user', 'add', 'di@desk.example', '--role', 'staff', '--password-stdin'],
      { input: 'short\n' },
    )
    expect(short.code).toBe(1)
    expect(short.stderr).toMatch(/password/i)
  })

  test('somebody signs in, acts as themselves, and loses it all when the password is reset', async () => {
    const { password } = await json<{ password: string }>('user', 'reset', REVIEWER)
    const kept = fs.readFileSync(tokenPath(), 'utf8')
    const wrong = await runDesk(place, ['sign-in', REVIEWER], { input: 'wrong\n' })
    expect(wrong.code).toBe(4)
    const right = await runDesk(place, ['sign-in', REVIEWER], { input: `${password}\n` })
    expect(right).toMatchObject({ code: 0, stdout: `You are signed in as ${REVIEWER}.\n` })
    const theirs = fs.readFileSync(tokenPath(), 'utf8').trim()
    expect((await as(theirs, 'list', 'sources')).code).toBe(0)
    // A reviewer keeps no accounts.
    expect((await as(theirs, 'user', 'add', 'x@y.example', '--role', 'staff')).code).toBe(4)
    expect((await as(theirs, 'token', 'add', 'importer', '--scope', 'read')).code).toBe(4)
    expect((await as(theirs, 'user', 'reset', ADMIN)).code).toBe(4)
    // It takes the password, and no token, to have another token of one's own.
    expect((await as(theirs, 'token', 'add', 'my laptop')).code).toBe(2)
    const ownToken = (input: string) =>
      runDesk(place, ['token', 'add', 'my laptop', '--email', REVIEWER], { input })
    expect((await ownToken('wrong\n')).code).toBe(4)
    const own = await ownToken(`${password}\n`)
    expect(own.code).toBe(0)

    fs.writeFileSync(tokenPath(), kept)
    const reset = await desk('user', 'reset', ADMIN)
    expect(reset).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('A token cannot do this'),
    })
    await json('user', 'reset', REVIEWER)
    for (const token of [theirs, own.stdout.trim()]) {
      expect((await as(token, 'list', 'sources')).code).toBe(4)
    }
  })

  test('a token for a program does what its scopes say until it is revoked', async () => {
    const issued = await json<{ id: string; token: string; prefix: string }>(
      'token',
      'add',
      'importer',
      '--scope',
      'read',
      '--days',
      'never',
    )
    expect(issued.token).toContain(`desk_${issued.prefix}_`)
    const listed = await desk('list', 'service-tokens', '--json')
    expect(listed.stdout).toContain(issued.prefix)
    expect(listed.stdout).not.toContain(issued.token)
    expect((await as(issued.token, 'list', 'sources')).code).toBe(0)
    expect((await as(issued.token, 'token', 'add', 'mine', '--scope', 'read')).code).toBe(4)
    await json('token', 'revoke', issued.id)
    expect((await as(issued.token, 'list', 'sources')).code).toBe(4)
  })

  test('publish --due says that nothing is due, and builds no site', async () => {
    const { code, stdout, stderr } = await desk('publish', '--due')
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'Nothing is due.\n' })
    expect(await json('publish', '--due')).toEqual([])
  })

  test('what is not there ends with 3', async () => {
    expect((await desk('user', 'reset', 'nobody@desk.example')).code).toBe(3)
    expect((await desk('token', 'revoke', 'no-such-token')).code).toBe(3)
  })
})
