import type { Session } from '../../schema/platform/session/actor.ts'
import { GRANTEES, type Grantee } from '../../schema/policy.ts'
import type { Role, TokenScope } from '../../schema/vocabulary/index.ts'

/** Everybody who can ask something of a desk: each grantee of the policy, and nobody. */
export const CALLERS = ['anonymous', ...GRANTEES] as const
export type Caller = (typeof CALLERS)[number]

interface Details {
  readonly id?: string
  readonly organizationId?: string | null
}

/** A person's session. */
export const person = (
  role: Role,
  { id = 'someone', organizationId = null }: Details = {},
): Session => ({
  itemId: id,
  actor: {
    kind: 'user',
    id,
    role,
    organizationId,
    scopes: [],
    signedInAt: '2019-08-20T16:00:00.000Z',
  },
})

/** A program's session. */
export const program = (scopes: readonly TokenScope[], id = 'some-token'): Session => ({
  itemId: id,
  actor: {
    kind: 'service',
    id,
    role: 'service',
    organizationId: null,
    scopes,
    signedInAt: '2019-08-20T16:00:00.000Z',
  },
})

/** The session by which a caller of the policy comes; undefined for nobody. */
export function sessionOf(caller: Caller, details?: Details): Session | undefined {
  if (caller === 'anonymous') return undefined
  const [kind, scope] = caller.split(':') as [string, TokenScope | undefined]
  return scope ? program([scope]) : person(kind as Exclude<Grantee, `service:${string}`>, details)
}
