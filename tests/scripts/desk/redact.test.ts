import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueToken } from '../../../schema/platform/session/token.ts'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { openDesk } from '../../../schema/platform/open-desk.ts'
import { emptyPlace, type Place } from '../../support/index.ts'
import { mendedEvent, WORDS } from '../../schema/actions/redact/redacting.ts'
import { newsroom, people } from '../../schema/actions/newsroom.ts'
import { create, to } from '../../schema/records/ask.ts'
import { runDesk } from './run-desk.ts'
import { runHere } from './run-here.ts'

describe('desk redact', { timeout: 300_000 }, () => {
  let place: Place
  let key = ''
  const tokens: Record<string, string> = {}
  const as = (who: string, ...args: string[]) =>
    runHere(place, ['redact', ...args], { DESK_TOKEN: tokens[who] ?? '' })

  beforeAll(async () => {
    place = await emptyPlace('sqlite')
    await ensureBuild(place.settings, 'client')
    const { context, close } = await openDesk({ ...place, purpose: 'a test' })
    for (const role of ['leadership', 'admin', 'staff']) {
      const user = await create(context, people.admin, 'User', {
        name: role,
        email: `${role}@desk.example`,
        password: 'a password of the tests only',
        role,
      })
      const { token, prefix, tokenHash } = issueToken()
      const owner = to(user)
      await create(context, 'the desk', 'ServiceToken', {
        name: role,
        prefix,
        tokenHash,
        scopes: [],
        owner,
      })
      tokens[role] = token
    }
    const room = newsroom(() => context)
    ;({ key } = await mendedEvent(room, await room.family(), await room.source()))
    await close()
  })
  afterAll(() => place.remove())

  test.each([
    ['nothing to do', [], 'one of the three'],
    ['two things at once', ['event/a/b', '--list'], 'one of the three'],
    ['one reason of two', ['event/a/b', '--reason', 'x'], 'both --reason and --public-reason'],
    ['a reason without a name', ['--list', '--reason', 'x', '--public-reason', 'y'], 'give a name'],
    ['no name at all', ['Event One'], 'KIND/FAMILY/SLUG'],
    ['a version that is no number', ['event/a/b@last'], 'KIND/FAMILY/SLUG'],
    ['an unknown option', ['--undo', 'x'], 'unknown option'],
  ])('ends with 2 and a sentence on %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await as('admin', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })

  test('looks, and changes nothing', async () => {
    const { code, stdout } = await as('admin', `${key}@1`)
    expect(code).toBe(0)
    expect(stdout).toContain(WORDS)
    expect(stdout).toContain(`Stays    ${key}@2 (correction: It said too much.)`)
    expect((await as('admin', '--list')).stderr).toBe('Nothing was ever redacted or proposed.\n')
  })

  test('is the same as a process of its own', async () => {
    const env = { DESK_TOKEN: tokens.admin ?? '' }
    const args = ['redact', `${key}@1`]
    expect(await runDesk(place, args, { env })).toEqual(await runHere(place, args, env))
  })

  test('refuses who may not, what there is not, and what nobody proposed', async () => {
    expect((await as('staff', `${key}@1`)).code).toBe(4)
    expect((await as('admin', 'event/nobody/nothing')).code).toBe(3)
    expect((await as('admin', '--confirm', 'nothing-of-the-kind')).code).toBe(3)
    expect((await as('admin', `${key}@9`)).code).toBe(1)
  })

  test('proposes as one and destroys as another, and lists both', async () => {
    const reasons = ['--reason', 'Ticket 12', '--public-reason', 'It named somebody.']
    const proposed = await as('leadership', `${key}@1`, ...reasons, '--json')
    const { id } = JSON.parse(proposed.stdout) as { id: string }
    const own = await as('leadership', '--confirm', id)
    expect(own.code).toBe(4)
    expect(own.stderr).toContain('Somebody else must confirm it.')

    const confirmed = await as('admin', '--confirm', id)
    expect(confirmed).toMatchObject({ code: 0 })
    expect(confirmed.stdout).toContain(`${key}@1 is redacted.`)
    expect((await as('admin', '--confirm', id)).code).toBe(6)
    expect((await as('admin', '--list')).stdout).toMatch(/confirmed .*It named somebody\./)
    expect((await as('admin', `${key}@1`)).code).toBe(6)
  })
})
