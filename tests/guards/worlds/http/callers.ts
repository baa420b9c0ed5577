import type { KeystoneContext } from '@keystone-6/core/types'
import { hashToken } from '../../../../schema/platform/session/token.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { addUser } from '../../door.ts'
import { ACTORS } from '../actors.ts'
import { OWN } from '../hidden-row.ts'

/** Everybody but nobody, with a number: by it accounts and tokens are named alike in both worlds. */
const KNOWN = Object.values(ACTORS)
const nameOf = (n: number): string => `caller-${n}`
const tokenOf = (n: number): string =>
  `desk_${`token${n}`.padEnd(8, '-')}_${'x'.repeat(42)}${n % 10}`

/** Makes the account or the token of each actor: the same ones in each world. */
export async function makeCallers(context: KeystoneContext): Promise<void> {
  const { prisma } = context.sudo()
  for (const [n, session] of KNOWN.entries()) {
    if (!session) continue
    const { actor } = session
    if (actor.kind === 'service') {
      const tokenHash = hashToken(tokenOf(n))
      const data = { name: nameOf(n), prefix: nameOf(n), tokenHash, scopes: actor.scopes }
      await prisma.serviceToken.create({ data: { id: nameOf(n), ...data } })
    } else {
      const id = await addUser(context, nameOf(n), actor.role, OWN)
      // Nobody may make a partner of none, but an account can lose its organization.
      const data = { id: nameOf(n), organizationId: actor.organizationId }
      await prisma.user.update({ where: { id }, data })
    }
  }
}

/** The headers by which an actor is known to a server; people sign in for them. */
export async function headersFor(
  session: Session | undefined,
  signIn: (name: string) => Promise<string>,
): Promise<Record<string, string>> {
  if (!session) return {}
  const n = KNOWN.indexOf(session)
  if (session.actor.kind === 'service') return { authorization: `Bearer ${tokenOf(n)}` }
  return { cookie: await signIn(nameOf(n)) }
}
