import type { Role, TokenScope } from '../../vocabulary/index.ts'

/** Who is acting, as of this request: read from the database every time, never from the cookie. */
export interface Actor {
  readonly kind: 'user' | 'service'
  /** Id of the User or ServiceToken. */
  readonly id: string
  readonly role: Role
  /** Organisation of a user; null for a service or a user without one. */
  readonly organizationId: string | null
  /** Scopes of a service token; empty for a user. */
  readonly scopes: readonly TokenScope[]
  /** When the person last proved who they are (ISO instant). */
  readonly signedInAt: string
}

/** The rows that a session was read from. Whatever ends the session shows in one of them. */
export interface Basis {
  /** Of the person; null for a program. */
  readonly sessionVersion: number | null
  /** The token that was sent, where one was. */
  readonly tokenId: string | null
}

/** What Keystone carries as `context.session`. */
export interface Session {
  /** Same as `actor.id`; the name is Keystone's. */
  readonly itemId: string
  readonly actor: Actor
  /** Absent where no account stands behind the session: it is the desk's own. */
  readonly basis?: Basis
}

/** How an actor is named in records and audit events: `user:ID`, `service:ID` or `system`. */
export const actorRef = (session: Session | undefined): string =>
  session ? `${session.actor.kind}:${session.actor.id}` : 'system'
