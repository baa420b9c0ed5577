import { GRANTEES, type FieldGrants, type Grantee, type RowGrants } from '../../../schema/policy.ts'
import { fieldsOf, listOf, TABLE, type Table } from './table.ts'

/** One rule of the access table made weaker: somebody is given one thing that the table denies. */
export interface Weakening {
  readonly kind: 'rows' | 'archived' | 'create' | 'field' | 'action'
  /** The list that it opens; absent where it opens several, or none. */
  readonly listKey?: string
  /** In words, to find it again. */
  readonly name: string
  /** The table with this one rule made weaker. */
  apply(table: Table): Table
}

/** Every rule of the table weakened once: all that is one step more open than what is in force. */
export const weakenings = (table: Table = TABLE): Weakening[] => [
  ...Object.keys(table.lists).flatMap(listKey => [
    ...rows(table, listKey),
    ...creates(table, listKey),
    ...fields(table, listKey),
  ]),
  ...archived(table),
  ...actions(table),
]

/** A denied operation allowed, or a row filter dropped. */
const rows = (table: Table, listKey: string): Weakening[] =>
  (['query', 'update', 'delete'] as const).flatMap(operation => {
    const grants: RowGrants = listOf(table, listKey)[operation]
    return GRANTEES.filter(grantee => grants[grantee] !== 'all').map(grantee => ({
      kind: 'rows',
      listKey,
      name: `${listKey}: ${grantee} may ${operation} all rows`,
      apply: changed =>
        withList(changed, listKey, { [operation]: { ...grants, [grantee]: 'all' } }),
    }))
  })

const creates = (table: Table, listKey: string): Weakening[] => {
  const { create } = listOf(table, listKey)
  return without(GRANTEES, create).map(grantee => ({
    kind: 'create',
    listKey,
    name: `${listKey}: ${grantee} may create`,
    apply: changed => withList(changed, listKey, { create: [...create, grantee] }),
  }))
}

/** A field opened: to one more, in one way. */
const fields = (table: Table, listKey: string): Weakening[] =>
  fieldsOf(table, listKey).flatMap(([field, kind]) => {
    const grants = table.kinds[kind] as FieldGrants
    return Object.keys(grants).flatMap(key => {
      const operation = key as keyof FieldGrants
      return without(granteesOf(listKey, operation), grants[operation]).map(grantee => ({
        kind: 'field' as const,
        listKey,
        name: `${listKey}.${field}: ${grantee} may ${operation}`,
        apply: (changed: Table) =>
          withField(changed, listKey, field, kind, {
            ...grants,
            [operation]: [...grants[operation], grantee],
          }),
      }))
    })
  })

/** `self` means something on the list of accounts alone, and only for what is done to a row. */
const granteesOf = (listKey: string, operation: keyof FieldGrants): readonly string[] =>
  listKey === 'User' && (operation === 'read' || operation === 'update')
    ? [...GRANTEES, 'self']
    : GRANTEES

/** A row rule that leaves archived rows out, with them. */
const archived = (table: Table): Weakening[] =>
  Object.entries(table.rows)
    .filter(([, rule]) => !rule.archived)
    .map(([name, rule]) => ({
      kind: 'archived',
      listKey: Object.keys(table.lists).find(listKey =>
        Object.values(listOf(table, listKey).query).includes(name as never),
      ),
      name: `${name}: archived rows too`,
      apply: changed => ({
        ...changed,
        rows: { ...changed.rows, [name]: { ...rule, archived: true } },
      }),
    }))

const actions = (table: Table): Weakening[] =>
  Object.entries(table.actions).flatMap(([action, allowed]) =>
    without(GRANTEES, allowed).map(grantee => ({
      kind: 'action' as const,
      name: `${action}: ${grantee} may`,
      apply: (changed: Table) => ({
        ...changed,
        actions: { ...changed.actions, [action]: [...allowed, grantee as Grantee] },
      }),
    })),
  )

const without = (all: readonly string[], some: readonly string[]): string[] =>
  all.filter(grantee => !some.includes(grantee))

const withList = (table: Table, listKey: string, more: object): Table => ({
  ...table,
  lists: { ...table.lists, [listKey]: { ...listOf(table, listKey), ...more } },
})

/** The table with a kind for one field alone, so that no other field of its kind is opened. */
function withField(
  table: Table,
  listKey: string,
  field: string,
  kind: string,
  grants: object,
): Table {
  const { fields: kinds } = listOf(table, listKey)
  const left = Object.entries(kinds).map(([name, fieldNames]) => [
    name,
    name === kind ? without(fieldNames.split(' '), [field]).join(' ') : fieldNames,
  ])
  const others = Object.fromEntries(left.filter(([, fieldNames]) => fieldNames !== ''))
  return {
    ...withList(table, listKey, { fields: { ...others, weakened: field } }),
    kinds: { ...table.kinds, weakened: grants as FieldGrants },
  }
}
