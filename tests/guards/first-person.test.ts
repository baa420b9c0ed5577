import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resetPassword } from '../../schema/actions/reset-password.ts'
import { openDesk } from '../../schema/platform/open-desk.ts'
import { addFirstAdmin } from '../../scripts/desk/accounts/first-admin.ts'
import type { DeskCli } from '../../scripts/desk/desk-cli.ts'
import { emptyPlace, person, PROVIDERS, type Place } from '../support/index.ts'

const somebody = { name: 'First', email: 'First@desk.example', password: 'a long enough password' }

describe.each(PROVIDERS)('row 20: who comes first (%s)', provider => {
  let place: Place
  beforeEach(async () => {
    place = await emptyPlace(provider)
  })
  afterEach(() => place.remove())

  // Planted: `addFirstAdmin` that does not count who is there; seen to fail on 2026-11-25.
  test(
    'is an administrator, made once from the machine itself, whose password can be reset',
    { timeout: 120_000 },
    async () => {
      const here = { settings: place.settings } as DeskCli
      expect(await addFirstAdmin(here, somebody)).toBe(true)
      expect(await addFirstAdmin(here, { ...somebody, email: 'second@desk.example' })).toBe(false)
      const desk = await openDesk({ ...place })
      const accounts = () => desk.context.sudo().prisma.user.findMany()
      const [first] = await accounts()
      expect(first).toMatchObject({ email: 'first@desk.example', role: 'admin', status: 'active' })
      const admin = desk.context.withSession(person('admin', { id: first.id }))
      await resetPassword(admin, { email: 'FIRST@desk.example', password: 'another long password' })
      const [after] = await accounts()
      expect(after.password).not.toBe(first.password)
      expect(after.sessionVersion).toBe(first.sessionVersion + 1)
      await desk.close()
    },
  )
})
