import { drawn, request, step, type By, type Draw, type Step } from './step.ts'
import { PEOPLE, type Role } from '../rules.ts'
import { signIn } from '../world.ts'

/** Gives somebody another role; what they had signed in with has ended by that. */
export const changeRole = (by: By, whose: Draw, role: Role): Step =>
  step('change role', async (rules, real) => {
    const person = drawn(PEOPLE, whose, () => true)
    if (person === 'robot') return 'a program has none'
    const { who, answer } = await request(rules, real, {
      name: 'change role',
      by,
      right: 'administer',
      lacking: 'KS_ACCESS_DENIED',
      ask: ask => ask.update('User', real.world.cast.accounts[person].id, { role }),
    })
    if (answer) Object.assign(rules.accounts[person], { role, signedIn: false })
    return `${who} makes ${person} ${role}`
  })

/** Deactivates an account, or gives it back; a program's token is revoked, and that for good. */
export const setActive = (by: By, whose: Draw, active: boolean): Step =>
  step('set active', async (rules, real) => {
    const person = drawn(PEOPLE, whose, each => rules.accounts[each].active !== active)
    const { id } = real.world.cast.accounts[person]
    const now = new Date(rules.now).toISOString()
    const isRevoked = person === 'robot' && !rules.accounts.robot.active
    const { who, answer } = await request(rules, real, {
      name: 'set active',
      by,
      right: 'administer',
      lacking: 'KS_ACCESS_DENIED',
      against: () => (isRevoked && active ? ['KS_VALIDATION_FAILURE'] : []),
      ask: ask =>
        person === 'robot'
          ? ask.update('ServiceToken', id, { revokedAt: active ? null : now })
          : ask.update('User', id, { status: active ? 'active' : 'deactivated' }),
    })
    if (answer) Object.assign(rules.accounts[person], { active, signedIn: false })
    return `${who} ${active ? 'lets in' : 'shuts out'} ${person}`
  })

/** Somebody signs in anew, where their account lets them. */
export const comeBack = (whose: Draw): Step =>
  step('sign in', async (rules, { world }) => {
    const person = drawn(PEOPLE, whose, each => !rules.accounts[each].signedIn)
    if (person === 'robot' || !rules.accounts[person].active) return `${person} cannot`
    await signIn(world, person)
    rules.accounts[person].signedIn = true
    return person
  })
