import { statelessSessions } from '@keystone-6/core/session'
import type { KeystoneContext, SessionStrategy } from '@keystone-6/core/types'
import { clock } from '../clock.ts'
import { inTransaction } from '../transaction.ts'
import { recordAudit } from '../audit/index.ts'
import { accountMark } from './account-mark.ts'
import type { Session } from './actor.ts'
import { sessionForCookie, sessionForToken, type SessionCookie } from './resolve.ts'

interface Options {
  /** 32 characters or more. */
  readonly secret: string
  /** True where people reach the desk by https. */
  readonly secure: boolean
}

/** A working day: after that a person signs in again. */
const MAX_AGE_SECONDS = 8 * 60 * 60

const bearerToken = (context: KeystoneContext): string | undefined =>
  /^Bearer (desk_.+)$/.exec(context.req?.headers.authorization ?? '')?.[1]

/**
 * Sessions of people (a sealed cookie) and of programs (a bearer token), checked against the
 * database on every request, so that they end when the account's rights end.
 */
export function deskSessions({ secret, secure }: Options): SessionStrategy<Session> {
  const cookies = statelessSessions<SessionCookie>({
    secret,
    secure,
    maxAge: MAX_AGE_SECONDS,
    cookieName: 'desk-session',
    sameSite: 'lax',
  })

  return {
    async get({ context }) {
      const token = bearerToken(context)
      if (token) return sessionForToken(context, token)
      // Keystone would take a sealed cookie as a bearer token too; only desk tokens are accepted so.
      if (context.req?.headers.authorization) return undefined
      const cookie = await cookies.get({ context })
      return cookie?.userId ? sessionForCookie(context, cookie) : undefined
    },

    /** Called by the auth package with `{ itemId }` once the password was right. */
    async start({ context, data }) {
      const userId = (data as { itemId: string }).itemId
      // WARNING: sudo. The person has no session yet; their own version is read and the event written.
      const sudo = context.sudo()
      const user = await sudo.prisma.user.findUnique({ where: { id: userId } })
      if (!user || user.status !== 'active' || user.archivedAt) return ''
      await inTransaction(sudo, tx =>
        recordAudit(tx, {
          operation: 'session.sign-in',
          listKey: 'User',
          itemId: userId,
          actor: { ref: `user:${userId}`, role: String(user.role) },
        }),
      )
      const signedInAt = clock.now().toISOString()
      return cookies.start({
        context,
        data: { userId, version: user.sessionVersion, mark: accountMark(user), signedInAt },
      })
    },

    /** Ends every session of the person, everywhere: a stolen cookie dies with the sign-out. */
    async end({ context }) {
      const session = context.session as Session | undefined
      if (session?.actor.kind === 'user') {
        // WARNING: sudo. People may not edit their own account; signing out raises its version.
        await inTransaction(context.sudo(), async tx => {
          const { sessionVersion } = await tx.prisma.user.update({
            where: { id: session.actor.id },
            data: { sessionVersion: { increment: 1 } },
          })
          await recordAudit(tx, {
            operation: 'session.sign-out',
            listKey: 'User',
            itemId: session.actor.id,
            changes: { sessionVersion },
            actor: { ref: `user:${session.actor.id}`, role: session.actor.role },
          })
        })
      }
      await cookies.end({ context })
    },
  }
}
