import { expect, test } from 'vitest'
import { issueOwnToken } from '../../../schema/actions/issue-token.ts'
import { sessionForToken } from '../../../schema/platform/session/resolve.ts'
import { describeOnBoth, person } from '../../support/index.ts'
import { create, fresh, run, update } from './ask.ts'

const admin = person('admin', { id: 'keeper' })

describeOnBoth('people and their accounts', desk => {
  const make = (data: Record<string, unknown> = {}) =>
    create(desk().context, admin, 'User', {
      name: 'A person',
      email: `${fresh('person')}@desk.example`,
      password: 'a long enough password',
      role: 'staff',
      ...data,
    })
  const version = async (id: string) =>
    (
      await run<{ sessionVersion: number }>(
        desk().context,
        admin,
        `{ done: user(where: { id: "${id}" }) { sessionVersion } }`,
      )
    ).sessionVersion

  test('only an administrator makes one', async () => {
    for (const role of ['partner', 'staff', 'reviewer', 'leadership'] as const) {
      const data = {
        name: 'X',
        email: 'x@desk.example',
        password: 'a long enough password',
        role: 'admin',
      }
      await expect(create(desk().context, person(role), 'User', data), role).rejects.toThrow(
        /Access denied/,
      )
    }
  })

  test('an address has one spelling and belongs to one person', async () => {
    await make({ email: ' Somebody@Desk.example ' })
    await expect(make({ email: 'somebody@desk.example' })).rejects.toThrow(/unique|already/i)
    await expect(make({ email: 'nobody' })).rejects.toThrow(
      /User\.email: must be an e-mail address/,
    )
  })

  test('a partner needs an organisation, and nobody has the role of a program', async () => {
    await expect(make({ role: 'partner' })).rejects.toThrow(/User\.organization: is missing/)
    await expect(make({ role: 'service' })).rejects.toThrow(/User\.role: /)
  })

  test('a short password is refused', async () => {
    await expect(make({ password: 'eleven char' })).rejects.toThrow(/User\.password: /)
  })

  test('people change their own name and password, and neither their role nor anybody else', async () => {
    const [own, other] = [await make(), await make()]
    const me = person('staff', { id: own })
    await expect(update(desk().context, me, 'User', own, { name: 'New' })).resolves.toBeUndefined()
    await expect(update(desk().context, me, 'User', own, { role: 'admin' })).rejects.toThrow(
      /Access denied/,
    )
    await expect(update(desk().context, me, 'User', other, { name: 'New' })).rejects.toThrow(
      /Access denied/,
    )
  })

  test('a token made with the old password ends with it, however the password is changed', async () => {
    const id = await make()
    const me = desk().context.withSession(person('staff', { id }))
    const { token } = await issueOwnToken(me, { name: 'made by whoever knew the password' })
    await update(desk().context, admin, 'User', id, { name: 'Another name' })
    expect(await sessionForToken(desk().context, token)).toBeDefined()
    await update(desk().context, admin, 'User', id, { password: 'another long password' })
    expect(await sessionForToken(desk().context, token)).toBeUndefined()
  })

  test('open sessions end with a change of rights, and not with one of the name', async () => {
    const id = await make()
    await update(desk().context, admin, 'User', id, { name: 'Another name' })
    expect(await version(id)).toBe(0)
    await update(desk().context, admin, 'User', id, { role: 'reviewer' })
    expect(await version(id)).toBe(1)
    await update(desk().context, admin, 'User', id, { password: 'another long password' })
    await update(desk().context, admin, 'User', id, { status: 'deactivated' })
    expect(await version(id)).toBe(3)
  })

  // Planted: one more than the version that was read, as before 2026-11-25; seen to fail on PostgreSQL.
  test('a change of rights beside a sign-out counts for itself', async () => {
    const id = await make()
    const { prisma } = desk().context.sudo()
    const signOut = () =>
      prisma.User.update({ where: { id }, data: { sessionVersion: { increment: 1 } } })
    for (const role of ['reviewer', 'staff', 'reviewer', 'staff', 'reviewer', 'staff']) {
      await Promise.all([update(desk().context, admin, 'User', id, { role }), signOut(), signOut()])
    }
    expect(await version(id)).toBe(18)
    const changes = await prisma.AuditEvent.findMany({
      where: { itemId: id },
      orderBy: { at: 'asc' },
    })
    expect(String(changes.at(-1)?.canonical)).not.toContain('increment')
  })

  test('an address is seen by its owner and administrators, a password hash by nobody', async () => {
    const id = await make()
    const query = `{ done: user(where: { id: "${id}" }) { email password { isSet } } }`
    const seenBy = (session: ReturnType<typeof person>) =>
      desk()
        .context.withSession(session)
        .graphql.raw({ query })
        .then(({ data }) => (data as { done: Record<string, unknown> }).done)
    expect(await seenBy(person('staff', { id }))).toMatchObject({
      email: expect.any(String),
      password: null,
    })
    expect(await seenBy(person('staff', { id: 'another' }))).toMatchObject({ email: null })
    expect(await seenBy(admin)).toMatchObject({ email: expect.any(String), password: null })
  })
})
