import type { Grantee } from '../../../schema/policy.ts'

/** Somebody who may ask a desk something, as a column of the access matrix. */
export interface Actor {
  readonly name: string
  /** What the policy calls it; null for whoever has no session. */
  readonly grantee: Grantee | null
  /** Which organization it belongs to: that of the record (`A`), another one, or none. */
  readonly organization: 'A' | 'B' | null
}

const actor = (
  name: string,
  grantee: Grantee | null,
  organization: Actor['organization'] = null,
): Actor => ({ name, grantee, organization })

/** Everybody, in the order of the columns. The deactivated person was an administrator. */
export const ACTORS: readonly Actor[] = [
  actor('anonymous', null),
  actor('partner', 'partner', 'A'),
  actor('other partner', 'partner', 'B'),
  actor('partner of none', 'partner'),
  actor('staff', 'staff', 'A'),
  actor('reviewer', 'reviewer', 'A'),
  actor('leadership', 'leadership', 'A'),
  actor('admin', 'admin', 'A'),
  actor('token: read', 'service:read'),
  actor('token: write', 'service:write'),
  actor('token: publish', 'service:publish'),
  actor('token: history', 'service:history'),
  actor('deactivated', null, 'A'),
]

/** True for whoever has an account of their own and may use it. */
export const isPerson = ({ grantee }: Actor): boolean =>
  grantee !== null && !grantee.startsWith('service:')
