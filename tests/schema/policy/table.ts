import {
  ACTIONS,
  FIELD_KINDS,
  POLICY,
  ROW_RULES,
  type FieldGrants,
  type Grantee,
  type ListPolicy,
  type RowRule,
} from '../../../schema/policy.ts'

/** The access table as data, so that a weakened copy can stand in for it. */
export interface Table {
  readonly rows: Readonly<Record<string, RowRule>>
  readonly kinds: Readonly<Record<string, FieldGrants>>
  readonly lists: Readonly<Record<string, ListPolicy>>
  readonly actions: Readonly<Record<string, readonly Grantee[]>>
}

/** The table that is in force. */
export const TABLE: Table = {
  rows: ROW_RULES,
  kinds: FIELD_KINDS,
  lists: POLICY,
  actions: ACTIONS,
}

export const LIST_KEYS: readonly string[] = Object.keys(POLICY)

/** The policy of a list; the table has one for each. */
export function listOf(table: Table, listKey: string): ListPolicy {
  const list = table.lists[listKey]
  if (!list) throw new Error(`The access table has no list ${listKey}.`)
  return list
}

/** The fields of a list in the order of the table, with the kind of each. */
export const fieldsOf = (table: Table, listKey: string): [field: string, kind: string][] =>
  Object.entries(listOf(table, listKey).fields).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, string] => [name, kind]),
  )
