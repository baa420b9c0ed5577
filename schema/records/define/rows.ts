import { ROW_RULES, type RowGrants, type RowRule, type Rows } from '../../policy.ts'
import type { Actor, Session } from '../../platform/session/actor.ts'
import { granteesOf } from './grantees.ts'

export type Where = Readonly<Record<string, unknown>>

/** What a rule leaves, as a filter. A caller without what it compares is left nothing. */
function filterOf(name: Rows, { actor }: Session): boolean | Where {
  const { mine, path, archived }: RowRule = ROW_RULES[name]
  if (!mine) return archived || NOT_ARCHIVED
  const own = idOf(actor, mine)
  if (!own) return false
  const isMine = path.reduceRight<Where>((inner, step) => ({ [step]: inner }), { equals: own })
  return only(archived ? isMine : { AND: [isMine, NOT_ARCHIVED] })
}

const NOT_ARCHIVED: Where = { archivedAt: { equals: null } }

const idOf = (actor: Actor, whose: 'account' | 'organization'): string | null =>
  whose === 'organization' ? actor.organizationId : actor.kind === 'user' ? actor.id : null

/** The rows that a session may reach under some grants: all, none, or those that a filter leaves. */
export function rowsFor(grants: RowGrants, session: Session | undefined): boolean | Where {
  if (!session) return false
  const rules = [...granteesOf(session)].flatMap(grantee => grants[grantee] ?? [])
  const filters = rules.map(rule => filterOf(rule, session)).filter(filter => filter !== false)
  if (filters.includes(true)) return true
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
