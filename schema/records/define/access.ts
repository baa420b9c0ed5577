import type { BaseListTypeInfo, ListConfig, FieldAccessControl } from '@keystone-6/core/types'
import {
  FIELD_KINDS,
  POLICY,
  type FieldGrants,
  type FieldKind,
  type Grantee,
  type ListPolicy,
  type RowGrants,
} from '../../policy.ts'
import type { Session } from '../../platform/session/actor.ts'
import { isGranted } from './grantees.ts'
import { rowsFor } from './rows.ts'

type Operation = 'create' | 'query' | 'update' | 'delete'
type FieldOperation = keyof FieldGrants
interface Args {
  readonly session?: Session
  readonly item?: { readonly id: unknown } | null
}

const DENIED: ListPolicy = { query: {}, create: [], update: {}, delete: {}, fields: {} }

/** What the access table states for a list; a list that it does not name is closed. */
const policyOf = (listKey: string): ListPolicy =>
  (POLICY as Readonly<Record<string, ListPolicy>>)[listKey] ?? DENIED

/** The kind of a field in the access table, or undefined where the table does not name it. */
function fieldKind(listKey: string, fieldKey: string): FieldKind | undefined {
  const kinds = Object.entries(policyOf(listKey).fields) as [FieldKind, string][]
  return kinds.find(([, names]) => names.split(' ').includes(fieldKey))?.[0]
}

/** True where a session may do an operation on some row of a list. */
export function mayOn(
  listKey: string,
  operation: Operation,
  session: Session | undefined,
): boolean {
  const grants: readonly Grantee[] | RowGrants = policyOf(listKey)[operation]
  const grantees = Array.isArray(grants) ? grants : (Object.keys(grants) as Grantee[])
  return isGranted(grantees, session)
}

/** True where a session may do an operation on a field; `item` is the row, where there is one. */
export function mayOnField(
  listKey: string,
  fieldKey: string,
  operation: FieldOperation,
  { session, item }: Args,
): boolean {
  const kind = fieldKind(listKey, fieldKey)
  if (!kind) return false
  const grantees: readonly (Grantee | 'self')[] = FIELD_KINDS[kind][operation]
  if (isGranted(grantees as readonly Grantee[], session)) return true
  return grantees.includes('self') && listKey === 'User' && isSelf(session, item)
}

const isSelf = (session: Session | undefined, item: Args['item']): boolean =>
  session?.actor.kind === 'user' && item !== undefined && item?.id === session.actor.id

/** The list's access rules for Keystone. */
export function listAccess(listKey: string): ListConfig<BaseListTypeInfo>['access'] {
  const operation = (name: Operation) => (args: Args) => mayOn(listKey, name, args.session)
  // Looked up at each request, as fields are: what the table says then is what applies.
  const rows = (name: 'query' | 'update' | 'delete') => (args: Args) =>
    rowsFor(policyOf(listKey)[name], args.session)
  return {
    operation: {
      query: operation('query'),
      create: operation('create'),
      update: operation('update'),
      delete: operation('delete'),
    },
    filter: {
      query: rows('query'),
      update: rows('update'),
      delete: rows('delete'),
    },
  }
}

/** A field's access rules for Keystone: reading, filtering and sorting apart, or one would imply another. */
export function fieldAccess(
  listKey: string,
  fieldKey: string,
): FieldAccessControl<BaseListTypeInfo> {
  const rule = (operation: FieldOperation) => (args: Args) =>
    mayOnField(listKey, fieldKey, operation, args)
  return {
    read: { item: rule('read'), filter: rule('filter'), order: rule('order') },
    create: rule('create'),
    update: rule('update'),
  }
}

/** What a field without rules of its own gets: nothing. */
export const NO_FIELD_ACCESS: FieldAccessControl<BaseListTypeInfo> = {
  read: { item: () => false, filter: () => false, order: () => false },
  create: () => false,
  update: () => false,
}
