import type { RowGrants, Rows } from '../../policy.ts'
import type { Session } from '../../platform/session/actor.ts'
import { granteesOf } from './grantees.ts'

export type Where = Readonly<Record<string, unknown>>

/**
 * What each named row rule leaves, as a filter. A rule that lacks what it needs (a partner without
 * an organisation) leaves nothing. Partners do not see what was archived.
 */
const RULES: Readonly<Record<Rows, (session: Session) => boolean | Where>> = {
  all: () => true,
  self: ({ actor }) => actor.kind === 'user' && only({ id: { equals: actor.id } }),
  'own-organization': own(id => ({ id: { equals: id } })),
  'of-own-organization': own(id => ({ organization: { id: { equals: id } } })),
  'with-own-organization-as-partner': own(id => ({ partner: { id: { equals: id } } })),
  'with-own-organization-as-party': own(id => ({ parties: { some: { id: { equals: id } } } })),
}

function own(rule: (organizationId: string) => Where) {
  return ({ actor }: Session): boolean | Where =>
    actor.organizationId
      ? only({ AND: [rule(actor.organizationId), { archivedAt: { equals: null } }] })
      : false
}

/** The rows that a session may reach under some grants: all, none, or those that a filter leaves. */
export function rowsFor(grants: RowGrants, session: Session | undefined): boolean | Where {
  if (!session) return false
  const rules = [...granteesOf(session)].flatMap(grantee => grants[grantee] ?? [])
  if (rules.includes('all')) return true
  const filters = rules.map(rule => RULES[rule](session)).filter(filter => filter !== false)
  if (filters.length === 0) return false
  return filters.length === 1 ? (filters[0] ?? false) : only({ OR: filters })
}

/**
 * Lets a filter through only where it says something at every place. To the database an undefined
 * value, an empty object and an empty list all mean "no condition", that is: every row.
 */
export const only = (filter: Where): Where | false => (isComplete(filter) ? filter : false)

function isComplete(value: unknown): boolean {
  if (value === undefined || value === '') return false
  if (value === null || typeof value !== 'object') return true
  const inner = Object.values(value)
  return inner.length > 0 && inner.every(isComplete)
}
