import type { Grantee, RowGrants, RowRule } from '../../../schema/policy.ts'
import { isPerson, type Actor } from './actors.ts'
import type { RecordCase } from './cases.ts'
import type { Table } from './table.ts'

/** True where an actor reaches a record by the rule that it is granted. */
export function reaches(
  table: Table,
  grants: RowGrants,
  actor: Actor,
  record: RecordCase,
): boolean {
  const rule = ruleOf(table, grants, actor)
  if (!rule || (record.archived && !rule.archived)) return false
  if (rule.mine === 'account') return record.own && isPerson(actor)
  if (rule.mine === 'organization') return record.organizations.some(o => o === actor.organization)
  return !record.own || isPerson(actor)
}

/** True where there can be a record that an actor reaches: a search by it can find something. */
export function reachesSome(table: Table, grants: RowGrants, actor: Actor): boolean {
  const rule = ruleOf(table, grants, actor)
  return rule !== undefined && (rule.mine !== 'organization' || actor.organization !== null)
}

/** True where the rule for an actor is about such records, be it that this one is not the actor's. */
export function mightReach(
  table: Table,
  grants: RowGrants,
  actor: Actor,
  record: RecordCase,
): boolean {
  const rule = ruleOf(table, grants, actor)
  return rule !== undefined && (rule.mine !== 'account' || record.own)
}

/** True where a list of grantees names somebody. */
export const holds = (granted: readonly string[], grantee: Grantee | 'self' | null): boolean =>
  grantee !== null && granted.includes(grantee)

function ruleOf(table: Table, grants: RowGrants, { grantee }: Actor): RowRule | undefined {
  const name = grantee ? grants[grantee] : undefined
  return name ? table.rows[name] : undefined
}
