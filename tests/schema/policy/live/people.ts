import type { KeystoneContext } from '@keystone-6/core/types'
import { issueToken } from '../../../../schema/platform/session/token.ts'
import { create, fresh, run, to } from '../../records/ask.ts'
import { ACTORS, isPerson, type Actor } from '../actors.ts'
import type { Credentials, Door } from './door.ts'

export const PASSWORD = 'a password for a test'

/** An actor at a desk: signed in, with the row of its own account where it has one. */
export interface Visitor {
  readonly actor: Actor
  readonly userId: string | null
  readonly email: string
  credentials: Credentials
}

/** The ids of the organizations that actors belong to. */
export type Organizations = Readonly<Record<'A' | 'B', string>>

/** Makes every actor's account or token, signs each in, and then deactivates the one who is to be. */
export async function admit(
  context: KeystoneContext,
  door: Door,
  organizations: Organizations,
): Promise<Visitor[]> {
  const visitors: Visitor[] = []
  for (const actor of ACTORS) visitors.push(await visitorFor(context, door, actor, organizations))
  return visitors
}

async function visitorFor(
  context: KeystoneContext,
  door: Door,
  actor: Actor,
  organizations: Organizations,
): Promise<Visitor> {
  if (actor.name === 'anonymous') return { actor, userId: null, email: '', credentials: {} }
  const scope = actor.grantee?.split('service:')[1]
  if (scope) {
    const authorization = `Bearer ${await tokenFor(context, scope)}`
    return { actor, userId: null, email: '', credentials: { authorization } }
  }
  const email = `${fresh('visitor')}@desk.example`
  const userId = await create(context, 'the desk', 'User', {
    name: actor.name,
    email,
    password: PASSWORD,
    role: actor.grantee ?? 'admin',
    organization: to(organizations[actor.organization ?? 'A']),
  })
  const visitor: Visitor = { actor, userId, email, credentials: {} }
  await signIn(door, visitor)
  const row = context.prisma.User
  if (!actor.organization) {
    await row.update({ where: { id: userId }, data: { organizationId: null } })
  }
  if (!isPerson(actor)) await row.update({ where: { id: userId }, data: { status: 'deactivated' } })
  return visitor
}

/** Signs somebody in with their password, as the sign-in page does. */
export async function signIn(door: Door, visitor: Visitor): Promise<void> {
  const query = `mutation ($email: String!) {
    authenticateUserWithPassword(email: $email, password: "${PASSWORD}") { __typename }
  }`
  const { cookie, errors } = await door.ask({}, query, { email: visitor.email })
  if (!cookie) throw new Error(`${visitor.actor.name} cannot sign in: ${JSON.stringify(errors)}`)
  visitor.credentials = { cookie }
}

async function tokenFor(context: KeystoneContext, scope: string): Promise<string> {
  const { token, prefix, tokenHash } = issueToken()
  const data = { name: `The scope ${scope}`, prefix, tokenHash, scopes: [scope] }
  await run(
    context,
    'the desk',
    'mutation ($data: ServiceTokenCreateInput!) { done: createServiceToken(data: $data) { id } }',
    { data },
  )
  return token
}
