import type { Grantee } from '../../policy.ts'
import type { Session } from '../../platform/session/actor.ts'

/** What a session counts as in the access table: its role, or each scope of its token. */
export function granteesOf(session: Session | undefined): ReadonlySet<Grantee> {
  if (!session) return new Set()
  const { kind, role, scopes } = session.actor
  if (kind === 'service') return new Set(scopes.map(scope => `service:${scope}` as const))
  return role === 'service' ? new Set() : new Set([role])
}

/** True where one of the grantees is what the session counts as. */
export const isGranted = (
  grantees: readonly Grantee[] | undefined,
  session: Session | undefined,
): boolean => {
  const held = granteesOf(session)
  return grantees?.some(grantee => held.has(grantee)) ?? false
}
